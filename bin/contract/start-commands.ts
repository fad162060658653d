import { mediaTypes } from '../../events/index.ts';

/** The commands of the start page, each as it can be pasted once its variables are set. */
export const startCommands = {
  withToken: `curl -X POST "$DOOR/oauth/events" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "x-api-key: $API_KEY" \\
  -H "Content-Type: ${mediaTypes.event}" \\
  --data-binary @event.json`,
  signed: `curl -X POST "$DOOR/events" \\
  --aws-sigv4 "aws:amz:eu-west-2:execute-api" \\
  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
  -H "x-amz-security-token: $AWS_SESSION_TOKEN" \\
  -H "x-api-key: $API_KEY" \\
  -H "Content-Type: ${mediaTypes.event}" \\
  --data-binary @event.json`,
  toQueue: `aws sqs send-message --queue-url "$QUEUE" \\
  --message-body file://event.json`,
  asking: `curl "$DOOR/oauth/cases/H-1042/events/evt-assessment-requested-1" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "x-api-key: $API_KEY"`,
} as const;
