import { mediaTypes } from '../../events/index.ts';

/** The commands of the start page, each as it can be pasted once its variables are set; `status` is a path of the door. */
export const startCommands = (status: string) => ({
  practise: `DOOR=http://127.0.0.1:8029 API_KEY=local-key-hull-school-mis
TOKEN=$(curl -s "$DOOR/local/token" -d grant_type=client_credentials \\
  -d client_id=hull-school-mis-client -d client_secret=local \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
  moveTime: `curl -X POST "$DOOR/local/time" -d '{"to":"2026-12-01"}'`,
  withToken: `curl -X POST "$DOOR/oauth/events" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "x-api-key: $API_KEY" \\
  -H "Content-Type: ${mediaTypes.event}" \\
  --data-binary @event.json`,
  assuming: `set -- $(aws sts assume-role --role-arn "$ROLE" --role-session-name events --output text \\
  --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')
export AWS_ACCESS_KEY_ID="$1" AWS_SECRET_ACCESS_KEY="$2" AWS_SESSION_TOKEN="$3"`,
  signed: `curl -X POST "$DOOR/events" \\
  --aws-sigv4 "aws:amz:eu-west-2:execute-api" \\
  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
  -H "x-amz-security-token: $AWS_SESSION_TOKEN" \\
  -H "x-api-key: $API_KEY" \\
  -H "Content-Type: ${mediaTypes.event}" \\
  --data-binary @event.json`,
  toQueue: `aws sqs send-message --queue-url "$QUEUE" \\
  --message-body file://event.json`,
  queueHere: `export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:8027 AWS_REGION=eu-west-2 \\
  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
QUEUE=http://127.0.0.1:8027/000000000000/send-partner-hull-case-system`,
  asking: `curl "$DOOR${status}" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "x-api-key: $API_KEY"`,
});
