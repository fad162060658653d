import { envelope } from '../../events/index.ts';
import type { EventStatus } from '../../shared/aws/door-status.ts';
import { exampleEvent } from './example-event.ts';

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const dateOrNull = { type: ['string', 'null'], format: 'date' } as const;

const object = (properties: Readonly<Record<string, object>>, description?: string) => ({
  type: 'object',
  ...(description !== undefined && { description }),
  properties,
  required: Object.keys(properties),
});

const clock = (day: string) =>
  object({
    clock: { ...text, description: 'The id of the clock, such as `ASSESS-6W`.' },
    pathwayId: { ...text, description: 'The id of the assessment, advice, review or other process.' },
    [day]: dateOrNull,
  });

const list = (items: object) => ({ type: 'array', items });
const reasons = list({ $ref: '#/components/schemas/reason' });

/** The schemas of what the door answers. */
export const answerSchemas = {
  reason: object({
    field: { ...text, description: 'Which field, such as `data.receivedOn`.' },
    expected: { ...text, description: 'What it should have been.' },
    got: { ...text, description: 'What came.' },
  }),
  posted: object({
    events: list(
      object({
        id: textOrNull,
        subject: textOrNull,
        outcome: { ...text, enum: ['queued', 'duplicate', 'refused', 'try-again'] },
        reasons,
        status: { ...textOrNull, description: 'The path at which to ask what became of it, ready to use.' },
      }),
    ),
  }),
  status: object({
    id: text,
    subject: text,
    outcome: { ...text, enum: ['queued', 'accepted', 'parked', 'refused'] },
    at: { ...text, format: 'date-time', description: 'When it was received or refused.' },
    reasons,
    clocks: object(
      { started: list(clock('dueOn')), stopped: list(clock('stoppedOn')) },
      'As things stand now.',
    ),
    findings: {
      ...list(text),
      description:
        'What about this event cannot be so beside the rest of its case, such as a second decision. It is kept all the same.',
    },
  }),
  problem: {
    ...object({
      type: { ...text, format: 'uri-reference', description: 'Names the problem: see the page of errors.' },
      title: text,
      status: { type: 'integer' },
      detail: { ...text, description: 'What to put right.' },
      instance: {
        ...text,
        format: 'uri-reference',
        description: 'Names this request, should you write to us about it.',
      },
      reasons,
    }),
    required: ['type', 'title', 'detail', 'instance'],
  },
};

const { id, subject } = envelope
  .pick({ id: true, subject: true })
  .parse(exampleEvent('send.assessment.requested.v1'));

/** What a list of two is answered with when one of them is in order. */
export const postedExample = {
  events: [
    { id, subject, outcome: 'queued', reasons: [], status: `/cases/${subject}/events/${id}` },
    {
      ...{ id: 'evt-2', subject, outcome: 'refused' },
      reasons: [{ field: 'data.outcome', expected: 'one of "assess", "refuse"', got: '"yes"' }],
      status: `/cases/${subject}/events/evt-2`,
    },
  ],
};

/** What became of an event that started a clock. */
export const statusExample = {
  ...{ id, subject, outcome: 'accepted', at: '2026-04-13T09:30:04Z', reasons: [] },
  clocks: {
    started: [
      { clock: 'ASSESS-6W', pathwayId: 'A-1', dueOn: '2026-05-25' },
      { clock: 'FINAL-20W', pathwayId: 'A-1', dueOn: '2026-08-31' },
    ],
    stopped: [],
  },
  findings: [],
} as const satisfies EventStatus;
