import { type EventOutcome, envelope, type Reason } from '../../events/index.ts';
import type { Partner } from '../areas/partners.ts';
import { areaFor } from '../areas/practice.ts';
import { practiceAreas, rulesFor } from '../areas/rules-for.ts';
import { viewOf } from '../domain/decide.ts';
import { findingsOf } from '../domain/findings.ts';
import type { IsoDate, Moment } from '../domain/moment.ts';
import { type AnswerName, answerOf } from './answers.ts';
import { loadCase, loadEvent } from './case-store.ts';
import type { Table } from './table.ts';

/** What became of one event, as its partner is told. */
export interface EventStatus {
  readonly id: string;
  readonly subject: string;
  readonly outcome: EventOutcome;
  /** When it came to that: when it was received, parked or refused. */
  readonly at: string;
  readonly reasons: readonly Reason[];
  readonly clocks: EventClocks;
  /**
   * What about it cannot be so beside the rest of its case, in words: it is kept, and counts by rule all the same. Only
   * what this event itself says, never what is wrong with another partner's.
   */
  readonly findings: readonly string[];
}

/** The clocks that an event started, and those it stopped, as things stand now. Dates are London dates. */
export interface EventClocks {
  readonly started: readonly ClockStart[];
  readonly stopped: readonly ClockStop[];
}

interface ClockStart {
  readonly clock: string;
  readonly pathwayId: string;
  readonly dueOn: IsoDate | null;
}

interface ClockStop {
  readonly clock: string;
  readonly pathwayId: string;
  readonly stoppedOn: IsoDate | null;
}

const asked = envelope.pick({ id: true, subject: true });

/**
 * What became of a partner's own event, or null when it has none of that case and id, neither in its areas nor to
 * practise. What is in the case counts before what was answered at the door, and both before practice. Throws
 * `TryAgain` when the table does not answer.
 */
export async function statusOf(
  table: Table,
  {
    partner,
    ...name
  }: { readonly partner: Partner; readonly subject: string | null; readonly id: string | null },
  now: Moment,
): Promise<EventStatus | null> {
  const read = asked.safeParse(name);
  if (!read.success) return null;
  const event = { ...read.data, partner: partner.id };
  const practised = practiceAreas.map((area) => areaFor(partner.id, area));
  return (
    (await statusIn(table, { ...event, areas: partner.areas, isPractice: false }, now)) ??
    (await statusIn(table, { ...event, areas: practised, isPractice: true }, now))
  );
}

async function statusIn(
  table: Table,
  { areas, ...name }: AnswerName & { readonly areas: readonly string[] },
  now: Moment,
): Promise<EventStatus | null> {
  const { partner, subject, id } = name;
  const key = `${partner}#${id}`;
  for (const area of areas) {
    const taken = await loadEvent(table, { area, ref: subject }, key);
    if (taken === null) continue;
    const stands = await standingOf(table, { area, ref: subject, key }, now);
    return { id, subject, outcome: 'accepted', at: taken.receivedAt, reasons: [], ...stands };
  }
  const answer = await answerOf(table, name);
  if (answer === null) return null;
  const { outcome, at, reasons } = answer;
  return { id, subject, outcome, at, reasons, clocks: { started: [], stopped: [] }, findings: [] };
}

/** What an event does in its case as things stand now, and what about it cannot be so. */
async function standingOf(
  table: Table,
  { area, ref, key }: { readonly area: string; readonly ref: string; readonly key: string },
  now: Moment,
): Promise<Pick<EventStatus, 'clocks' | 'findings'>> {
  const rules = rulesFor(area);
  const { case: current } = await loadCase(table, { area, ref, whole: true }, rules);
  const { clocks, instances } = viewOf(current, rules, now.on);
  const started = clocks
    .filter(({ because }) => because.event === key)
    .map(({ clock, pathwayId, dueOn }) => ({ clock, pathwayId, dueOn }));
  const stopped = clocks
    .filter(({ because }) => because.endedBy === key)
    .map(({ clock, pathwayId, stoppedOn }) => ({ clock, pathwayId, stoppedOn }));
  const findings = findingsOf(current, { instances, clocks, today: now.on })
    .filter(({ facts }) => facts.includes(key))
    .map(({ says }) => says);
  return { clocks: { started, stopped }, findings };
}
