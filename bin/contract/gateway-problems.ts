import { problems } from '../../events/index.ts';
import { gatewayAnswers } from '../../infra/gateway-answers.ts';

/** A problem that the gateway before the door answers with, by itself, and that the door has no name for. */
export interface GatewayProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** On which paths it can come; both where it says nothing. */
  readonly only?: 'iam' | 'oauth';
}

const only: Readonly<Record<string, 'iam' | 'oauth'>> = {
  'no-token': 'oauth',
  'not-signed': 'iam',
  'wrong-signature': 'iam',
  'credentials-expired': 'iam',
};

// What stands in for several statuses is shown with the commonest.
const usualStatus = 400;

/** What the gateway answers by itself, as it is deployed; those problems that the door answers with too are left to it. */
export const gatewayProblems: readonly GatewayProblem[] = gatewayAnswers
  .filter(({ code }) => !(code in problems))
  .map(({ code, status = usualStatus, title, detail }) => {
    const road = only[code];
    return { code, status, title, detail, ...(road !== undefined && { only: road }) };
  });
