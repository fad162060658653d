import { CfnGatewayResponse, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type GatewayAnswer, gatewayAnswers } from './gateway-answers.ts';

/** Lets the gateway answer with problem details (RFC 9457) that name the fix, where it answers by itself. */
export function answerWithProblems(api: RestApi): void {
  for (const answer of gatewayAnswers) {
    const response = new CfnGatewayResponse(api, `Answer-${answer.type}`, {
      restApiId: api.restApiId,
      responseType: answer.type,
      ...(answer.status && { statusCode: String(answer.status) }),
      // The name of the only template is what is said of the body, and a header that is given stands.
      responseTemplates: { 'application/json': bodyOf(answer) },
      responseParameters: Object.fromEntries(
        Object.entries({ ...answer.headers, 'Content-Type': 'application/problem+json' }).map(
          ([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`],
        ),
      ),
    });
    // A stage serves what its deployment took in.
    api.latestDeployment?.node.addDependency(response);
    api.latestDeployment?.addToLogicalId(answer);
  }
}

const bodyOf = ({ code, title, status, detail }: GatewayAnswer): string =>
  JSON.stringify({
    type: `problems/${code}`,
    title,
    ...(status && { status }),
    detail,
    instance: 'requests/$context.requestId',
  });
