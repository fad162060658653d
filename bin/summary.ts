import type { LocalRun } from '../infra/local/local-run.ts';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { isOpen } from '../shared/domain/clock.ts';
import type { Audit, Counts } from './audit-of.ts';
import type { StartOptions } from './start-options.ts';

/** The last line of a run: what was lived through, in numbers. */
export interface Summary {
  readonly seed: number;
  readonly children: number;
  readonly weeks: number;
  readonly from: string;
  readonly until: string;
  readonly areas: readonly string[];
  readonly events: {
    readonly posted: number;
    readonly accepted: number;
    readonly duplicate: number;
    readonly refused: number;
  };
  readonly emails: {
    readonly family: number;
    readonly agency: number;
    readonly manager: number;
    readonly board: number;
    readonly partner: number;
  };
  readonly deliveries: {
    readonly sent: number;
    readonly delivered: number;
    readonly bounced: number;
    readonly complained: number;
  };
  readonly clocks: {
    readonly met: number;
    readonly metLate: number;
    readonly running: number;
    readonly breached: number;
  };
  readonly escalations: Readonly<Record<string, number>>;
  readonly overdueUnsent: number;
  readonly wallSeconds: number;
}

/** What a run is summed up from. */
export interface Lived {
  readonly options: StartOptions;
  readonly from: string;
  readonly until: string;
  readonly posted: number;
  readonly run: LocalRun;
  readonly audit: Audit;
  readonly wallSeconds: number;
}

/** Sums up a run. A posted event that is neither kept nor refused is a duplicate. */
export function summaryOf({ options, from, until, posted, run, audit, wallSeconds }: Lived): Summary {
  const sent = run.sentEmails();
  const to = (audience: string): number => sent.filter(({ tags }) => tags.audience === audience).length;
  const inState = (state: string): number => audit.clocks.filter((clock) => clock.state === state).length;
  const { accepted, refused } = audit.events;
  const rungs = [...new Set(options.areas.flatMap(rungsOf))];
  const taken = (rung: string): number =>
    Object.values(audit.escalations).reduce((sum, counts) => sum + (counts[rung] ?? 0), 0);
  return {
    seed: options.seed,
    children: options.children,
    weeks: options.weeks,
    from,
    until,
    areas: options.areas,
    events: { posted, accepted, duplicate: posted - accepted - refused, refused },
    emails: {
      ...{ family: to('family'), agency: to('agency'), manager: to('manager'), board: to('board') },
      partner: to('partner'),
    },
    deliveries: { sent: sent.length, ...audit.deliveries },
    clocks: {
      met: inState('met'),
      metLate: inState('met-late'),
      running: inState('running'),
      breached: inState('breached'),
    },
    escalations: Object.fromEntries(rungs.map((rung) => [rung, taken(rung)])),
    overdueUnsent: audit.overdue.length,
    wallSeconds,
  };
}

/** The summary for people. */
export function forPeople(summary: Summary, audit: Audit): string {
  const { events, emails, deliveries, clocks } = summary;
  const late = audit.clocks.filter((clock) => clock.state === 'breached' && isOpen(clock)).length;
  return [
    '',
    `${summary.areas.join(', ')}: ${counted(summary.children, 'child', 'children')}, ${counted(summary.weeks, 'week', 'weeks')} from ${summary.from} (seed ${summary.seed})`,
    `Events       ${events.posted} posted: ${events.accepted} taken in, ${events.duplicate} posted twice, ${events.refused} refused with reasons`,
    `Emails       ${deliveries.sent}: families ${emails.family}, agencies and case officers ${emails.agency}, managers ${emails.manager}, boards ${emails.board}, partners ${emails.partner}`,
    `Deliveries   ${deliveries.delivered} delivered, ${deliveries.bounced} bounced, ${deliveries.complained} complained of`,
    `Clocks       ${clocks.met} met, ${clocks.metLate} met late, ${clocks.running} running, ${late} breached and open`,
    ...summary.areas.flatMap((area) => ofArea(area, audit)),
    `Overdue and unsent: ${summary.overdueUnsent}`,
    ...audit.overdue.slice(0, 20).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The rungs of an area's ladders, lowest first. A breach is the day after the date. */
function rungsOf(area: string): readonly string[] {
  const ladders = Object.values(rulesFor(area).profile.ladders);
  const day = (at: number | 'breach'): number => (at === 'breach' ? 0 : at);
  const all = ladders.flatMap(({ rungs }) => rungs).toSorted((one, other) => day(one.at) - day(other.at));
  return [...new Set(all.map(({ id }) => id))];
}

/** How far an area's ladders were climbed, and the digests its boards got. */
function ofArea(area: string, { escalations, boards }: Audit): readonly string[] {
  const { profile } = rulesFor(area);
  const digests = profile.boards.map(({ id, name }) => `${name} ${boards[area]?.[id] ?? 0}`);
  return [
    profile.council.name,
    `  Ladder     ${inOrder(rungsOf(area), escalations[area] ?? {})}`,
    `  Digests    ${digests.join(', ')}`,
  ];
}

const inOrder = (names: readonly string[], counts: Counts): string =>
  names.map((name) => `${name} ${counts[name] ?? 0}`).join(', ');
