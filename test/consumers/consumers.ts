import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PartnerEvent, parseEvent } from '../../events/index.ts';
import { type Partner, partners } from '../../shared/areas/partners.ts';
import type { Clock } from '../../shared/domain/clock.ts';

/** A kind of partner: the name of its files, and who of the register posts like this. */
export interface Consumer {
  readonly kind: string;
  readonly partner: string;
}

/** The kinds of partner whose traffic no release may break. A new one is added here; see the README beside. */
export const consumers: readonly Consumer[] = [
  { kind: 'council-case-system', partner: 'hull-case-system' },
  { kind: 'community-health-trust', partner: 'humber-community-health' },
  { kind: 'hospital-trust', partner: 'hull-hospital-trust' },
  { kind: 'school-mis', partner: 'hull-school-mis' },
  { kind: 'sendiass', partner: 'hull-sendiass' },
  { kind: 'complaints-system', partner: 'hull-complaints' },
];

/** The council knows the children first: its facts stand before those of the others about the same cases. */
export const council = 'council-case-system';

/** When all of it has been received, and the day on which the clocks are looked at: long after the last event. */
export const receivedAt = '2028-01-10T09:00:00Z';
export const lookedOn = '2028-01-10';

/** The bodies a kind of partner posts, in order. */
export const bodiesOf = (kind: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, `${kind}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');

/** The entry of the register that a kind of partner posts by. Throws when there is none. */
export function partnerOf(kind: string): Partner {
  const { partner } = consumers.find((one) => one.kind === kind) ?? { partner: kind };
  const entry = partners.find(({ id }) => id === partner);
  if (entry === undefined) throw new Error(`Expected ${kind} to be a partner of the register, found none.`);
  return entry;
}

/** An event of an example file, read as its partner may post it. Throws with the reasons when it may not. */
export function eventOf(body: string, kind: string): PartnerEvent {
  const parsed = parseEvent(body, partnerOf(kind), Date.parse(receivedAt));
  if (parsed.ok) return parsed.event;
  throw new Error(`Expected an event of ${kind}, found ${JSON.stringify(parsed.reasons)} in ${body}`);
}

/** Bodies of the council about these cases, and then those of a kind of partner, each with the kind that posts it. */
export function historyOf(kind: string): readonly { readonly kind: string; readonly body: string }[] {
  const own = bodiesOf(kind).map((body) => ({ kind, body }));
  if (kind === council) return own;
  const cases = new Set(own.map(({ body }) => eventOf(body, kind).subject));
  const before = bodiesOf(council).filter((body) => cases.has(eventOf(body, council).subject));
  return [...before.map((body) => ({ kind: council, body })), ...own];
}

/**
 * The clocks of a case as lines of a checked-in file, in an order of their own. Without what a person is to tell because
 * it was too late for an email: that goes by the day of receipt, which is not the partner's.
 */
export const clockLines = (ref: string, clocks: readonly Clock[]): readonly string[] =>
  clocks
    .filter(({ clock }) => clock !== 'TELL-2WD')
    .map(({ pathwayId, clock, owner, startedOn, dueOn, stoppedOn, state }) =>
      [
        ...[ref, pathwayId, clock, `${owner.role}@${owner.organisation}`],
        ...[`started ${startedOn}`, `due ${dueOn ?? '-'}`, `stopped ${stoppedOn ?? '-'}`, state],
      ].join('  '),
    )
    .sort();

/** The checked-in file of the clocks that a kind of partner's traffic leads to. */
export const clocksFile = (kind: string): string => join(import.meta.dirname, `${kind}.clocks.txt`);
