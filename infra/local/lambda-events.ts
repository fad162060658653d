import type { ReceivedMessage } from './messages.ts';

/** A message on its way to a function, with the simulated times that fauxqs cannot know. */
export interface Delivery {
  readonly message: ReceivedMessage;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
}

export interface QueueNamed {
  readonly arn: string;
  readonly region: string;
}

/** The event that Lambda makes of a batch from SQS (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html). */
export function sqsEvent(deliveries: readonly Delivery[], queue: QueueNamed) {
  return { Records: deliveries.map((delivery) => record(delivery, queue)) };
}

function record({ message, sentAt, firstReceivedAt }: Delivery, { arn, region }: QueueNamed) {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: {
      ApproximateReceiveCount: message.Attributes.ApproximateReceiveCount,
      SentTimestamp: String(sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
      ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes).map(([name, value]) => [name, attribute(value)]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
}

function attribute(value: ReceivedMessage['MessageAttributes'][string]) {
  return {
    dataType: value.DataType,
    ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
    ...(value.BinaryValue !== undefined && { binaryValue: value.BinaryValue }),
    stringListValues: [],
    binaryListValues: [],
  };
}

/** The event that EventBridge Scheduler sends a function when the schedule names no input. */
export function scheduledEvent(scheduleArn: string, at: string, region: string) {
  return {
    version: '0',
    id: `scheduled-${at}`,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: '000000000000',
    time: at,
    region,
    resources: [scheduleArn],
    detail: '{}',
  };
}
