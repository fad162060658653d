import { type EventOutcome, envelope, type Reason } from '../../events/index.ts';
import type { Partner } from '../areas/partners.ts';
import { rulesFor } from '../areas/rules-for.ts';
import { viewOf } from '../domain/decide.ts';
import type { IsoDate, Moment } from '../domain/moment.ts';
import { answerOf } from './answers.ts';
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
 * What became of a partner's own event, or null when it has none of that case and id in its areas. What is in the case
 * counts before what was answered at the door. Throws `TryAgain` when the table does not answer.
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
  const { id, subject } = read.data;
  const key = `${partner.id}#${id}`;
  for (const area of partner.areas) {
    const taken = await loadEvent(table, { area, ref: subject }, key);
    if (taken === null) continue;
    const clocks = await clocksOfEvent(table, { area, ref: subject, key }, now);
    return { id, subject, outcome: 'accepted', at: taken.receivedAt, reasons: [], clocks };
  }
  const answer = await answerOf(table, { partner: partner.id, subject, id });
  if (answer === null) return null;
  const { outcome, at, reasons } = answer;
  return { id, subject, outcome, at, reasons, clocks: { started: [], stopped: [] } };
}

async function clocksOfEvent(
  table: Table,
  { area, ref, key }: { readonly area: string; readonly ref: string; readonly key: string },
  now: Moment,
): Promise<EventClocks> {
  const rules = rulesFor(area);
  const { case: current } = await loadCase(table, { area, ref, whole: true }, rules);
  const { clocks } = viewOf(current, rules, now.on);
  return {
    started: clocks
      .filter(({ because }) => because.event === key)
      .map(({ clock, pathwayId, dueOn }) => ({ clock, pathwayId, dueOn })),
    stopped: clocks
      .filter(({ because }) => because.endedBy === key)
      .map(({ clock, pathwayId, stoppedOn }) => ({ clock, pathwayId, stoppedOn })),
  };
}
