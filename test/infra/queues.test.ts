import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Pointer, propertiesOf, synthesize, twoPartners } from './synthesized.ts';

const template = synthesize(twoPartners);

const queues = propertiesOf(
  template,
  'AWS::SQS::Queue',
  z.object({
    VisibilityTimeout: z.number(),
    MessageRetentionPeriod: z.number(),
    SqsManagedSseEnabled: z.boolean().optional(),
    RedrivePolicy: z.object({ deadLetterTargetArn: Pointer, maxReceiveCount: z.number() }).optional(),
  }),
);
const mappings = [
  ...propertiesOf(
    template,
    'AWS::Lambda::EventSourceMapping',
    z.object({
      EventSourceArn: Pointer,
      FunctionName: Pointer,
      BatchSize: z.number(),
      FunctionResponseTypes: z.array(z.string()),
      ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
    }),
  ).values(),
];
const timeouts = propertiesOf(template, 'AWS::Lambda::Function', z.object({ Timeout: z.number() }));
const metric = {
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
};
const alarms = [
  ...propertiesOf(
    template,
    'AWS::CloudWatch::Alarm',
    z.object({
      // Of an alarm that sums metrics up: each of these, but for the sum itself.
      Metrics: z
        .array(z.object({ MetricStat: z.object({ Metric: z.object(metric), Stat: z.string() }).optional() }))
        .default([]),
      ...z.object(metric).partial({ MetricName: true }).shape,
      AlarmActions: z.array(z.unknown()).min(1),
    }),
  ).values(),
];

const source = [...queues].filter(([, queue]) => queue.RedrivePolicy);
const deadLetterIds = new Set(source.map(([, queue]) => queue.RedrivePolicy?.deadLetterTargetArn));
const readersOf = (queueId: string) => mappings.filter(({ EventSourceArn }) => EventSourceArn === queueId);
const isOf = (queueId: string, dimensions: unknown) => JSON.stringify(dimensions).includes(`"${queueId}"`);
const alarmsOn = (queueId: string, name: string) =>
  alarms.filter(({ MetricName, Dimensions }) => MetricName === name && isOf(queueId, Dimensions));
/** What the alarms that sum up metrics of a queue sum up, by name, each with its statistic. */
const summedOn = (queueId: string) =>
  alarms.map(({ Metrics }) =>
    Metrics.flatMap(({ MetricStat }) =>
      MetricStat && isOf(queueId, MetricStat.Metric.Dimensions)
        ? [`${MetricStat.Stat} of ${MetricStat.Metric.MetricName}`]
        : [],
    ),
  );

describe('every queue', () => {
  it('has dead letters of its own, or holds the dead letters of one other', () => {
    const others = [...queues.keys()].filter((id) => !source.some(([sourceId]) => sourceId === id));

    expect(source).toHaveLength(5 + twoPartners.length);
    expect(new Set(others)).toEqual(deadLetterIds);
    expect(deadLetterIds.size).toBe(source.length);
  });

  it('tries a message at least five times before it counts as dead', () => {
    for (const [id, { RedrivePolicy }] of source) {
      expect(RedrivePolicy?.maxReceiveCount, id).toBeGreaterThanOrEqual(5);
    }
  });

  it('keeps dead letters for longer than it keeps messages, whose age goes on counting', () => {
    for (const [id, queue] of source) {
      const deadLetters = queues.get(queue.RedrivePolicy?.deadLetterTargetArn ?? '');
      expect(deadLetters?.MessageRetentionPeriod, id).toBeGreaterThan(queue.MessageRetentionPeriod);
    }
  });

  it('is read by one function, which reports the messages of a batch that failed', () => {
    for (const id of queues.keys()) {
      expect(readersOf(id), id).toHaveLength(1);
      expect(readersOf(id)[0]?.FunctionResponseTypes, id).toEqual(['ReportBatchItemFailures']);
    }
    expect(mappings).toHaveLength(queues.size);
  });

  it('hides a message for six times as long as its reader may take', () => {
    for (const [id, { VisibilityTimeout }] of queues) {
      const timeout = timeouts.get(readersOf(id)[0]?.FunctionName ?? '')?.Timeout;
      expect(VisibilityTimeout, id).toBe(6 * (timeout ?? Number.NaN));
    }
  });

  it('encrypts what it holds', () => {
    for (const [id, { SqsManagedSseEnabled }] of queues) expect(SqsManagedSseEnabled, id).toBe(true);
  });

  it('rings when its messages grow old', () => {
    for (const [id] of source) expect(alarmsOn(id, 'ApproximateAgeOfOldestMessage'), id).toHaveLength(1);
  });

  it('rings when even one dead letter is not parked: it is hidden nearly all of the time, while it is tried', () => {
    for (const [id, { RedrivePolicy }] of source) {
      const summed = summedOn(RedrivePolicy?.deadLetterTargetArn ?? '').filter((names) => names.length > 0);
      expect(summed, id).toEqual([
        ['Maximum of ApproximateNumberOfMessagesVisible', 'Maximum of ApproximateNumberOfMessagesNotVisible'],
      ]);
    }
  });
});

describe('who reads what', () => {
  const idsOf = (pattern: RegExp) => [...queues.keys()].filter((id) => pattern.test(id));

  it('gives every dead letter to park', () => {
    for (const id of deadLetterIds) expect(readersOf(id ?? '')[0]?.FunctionName).toMatch(/^Park/);
  });

  it('gives partner events, ticks and deeds to intake, the one way to change a case', () => {
    const ids = idsOf(/^(Partners|DoorQueue|WorkQueue)/).filter((id) => !deadLetterIds.has(id));

    expect(ids).toHaveLength(2 + twoPartners.length);
    for (const id of ids) expect(readersOf(id)[0]?.FunctionName, id).toMatch(/^Intake/);
  });

  it('gives one email at a time to send, and no more at once than SES takes', () => {
    const [mail] = idsOf(/^MailQueue/).filter((id) => !deadLetterIds.has(id));
    const [reading] = readersOf(mail ?? '');

    expect(reading?.FunctionName).toMatch(/^Send/);
    expect(reading?.BatchSize).toBe(1);
    // About three emails a second each, of the fourteen that SES starts with.
    expect(reading?.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(4);
  });

  it('gives the reports of one area at a time to report, and its emails room under the limit of SES', () => {
    const [reports] = idsOf(/^ReportQueue/).filter((id) => !deadLetterIds.has(id));
    const [reading] = readersOf(reports ?? '');

    expect(reading?.FunctionName).toMatch(/^Report/);
    expect(reading?.BatchSize).toBe(1);
    // The fewest SQS allows.
    expect(reading?.ScalingConfig.MaximumConcurrency).toBe(2);
  });

  it('gives one partner no more of intake at once than any other', () => {
    const caps = idsOf(/^Partners/)
      .filter((id) => !deadLetterIds.has(id))
      .map((id) => readersOf(id)[0]?.ScalingConfig.MaximumConcurrency);

    expect(caps).toEqual([2, 2]);
  });
});
