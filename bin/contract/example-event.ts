import { Temporal } from 'temporal-polyfill';
import { eventTypes } from '../../events/index.ts';

// What a fact says of days to come. It was told before them.
const ahead = [
  ...['expectedOn', 'nextUpdateOn', 'meetingOn', 'dueOn', 'replyDueOn', 'responseDueOn', 'toOn'],
  ...['endsOn', 'closedOn', 'reopensOn', 'appointmentOn', 'startsOn', 'transferOn', 'emailConfirmedOn'],
];
const aheadIn: Readonly<Record<string, readonly string[]>> = {
  'send.escalation.acknowledged.v1': ['promisedOn'],
  'send.transition.capacity-decision-needed.v1': ['on'],
};
const usualDay = '2026-04-13';
const daysBefore = 10;

/** An event as a partner writes it. */
export interface ExampleEvent extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly subject: string;
}

/** One whole event of a type: the contract's own example in an envelope, told on the day it speaks of. Throws for a type that is not in the contract. */
export function exampleEvent(type: string): ExampleEvent {
  const fact = eventTypes.get(type);
  if (fact === undefined) throw new Error(`Expected a type of the contract, found "${type}".`);
  return {
    specversion: '1.0',
    id: `evt-${type.split('.').slice(1, 3).join('-')}-1`,
    source: '/hull/case-system',
    type,
    subject: subjectOf(type, fact.example),
    time: `${dayOf(type, fact.example)}T09:30:00Z`,
    datacontenttype: 'application/json',
    localarea: 'hull',
    data: fact.example,
  };
}

function subjectOf(type: string, { plan, ref }: Readonly<Record<string, unknown>>): string {
  if (type.startsWith('send.measure.')) return 'hull';
  if (type.startsWith('send.action.')) return `${plan ?? 'hull-send-2024'}.${ref ?? '4.06'}`;
  return 'H-1042';
}

function dayOf(type: string, example: Readonly<Record<string, unknown>>): string {
  const days = Object.entries(example).flatMap(([field, value]) =>
    /(?:On|^on)$/.test(field) && typeof value === 'string' ? [{ field, value }] : [],
  );
  const isAhead = ({ field }: { readonly field: string }): boolean =>
    ahead.includes(field) || (aheadIn[type] ?? []).includes(field);
  const past = days.filter((day) => !isAhead(day)).map(({ value }) => value);
  const told = past.toSorted().at(-1);
  if (told !== undefined) return told;
  const first = days.map(({ value }) => value).toSorted()[0];
  return first === undefined
    ? usualDay
    : Temporal.PlainDate.from(first).subtract({ days: daysBefore }).toString();
}
