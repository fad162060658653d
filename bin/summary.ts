import type { LocalRun } from '../infra/local/local-run.ts';
import { isOpen } from '../shared/domain/clock.ts';
import type { Audit } from './audit-of.ts';
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
  readonly rungs: readonly string[];
  readonly wallSeconds: number;
}

/** Sums up a run. A posted event that is neither kept nor refused is a duplicate. */
export function summaryOf({ options, from, until, posted, run, audit, rungs, wallSeconds }: Lived): Summary {
  const sent = run.sentEmails();
  const to = (audience: string): number => sent.filter(({ tags }) => tags.audience === audience).length;
  const inState = (state: string): number => audit.clocks.filter((clock) => clock.state === state).length;
  const { accepted, refused } = audit.events;
  return {
    seed: options.seed,
    children: options.children,
    weeks: options.weeks,
    from,
    until,
    areas: options.areas,
    events: { posted, accepted, duplicate: posted - accepted - refused, refused },
    emails: { family: to('family'), agency: to('agency'), manager: to('manager'), board: to('board') },
    deliveries: { sent: sent.length, ...audit.deliveries },
    clocks: {
      met: inState('met'),
      metLate: inState('met-late'),
      running: inState('running'),
      breached: inState('breached'),
    },
    escalations: Object.fromEntries(rungs.map((rung) => [rung, audit.escalations[rung] ?? 0])),
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
    `${summary.areas.join(', ')}: ${summary.children} children, ${summary.weeks} weeks from ${summary.from} (seed ${summary.seed})`,
    `Events       ${events.posted} posted: ${events.accepted} taken in, ${events.duplicate} posted twice, ${events.refused} refused with reasons`,
    `Emails       ${deliveries.sent}: families ${emails.family}, agencies and case officers ${emails.agency}, managers ${emails.manager}`,
    `Deliveries   ${deliveries.delivered} delivered, ${deliveries.bounced} bounced, ${deliveries.complained} complained of`,
    `Clocks       ${clocks.met} met, ${clocks.metLate} met late, ${clocks.running} running, ${late} breached and open`,
    `Escalations  ${Object.entries(summary.escalations)
      .map(([rung, times]) => `${rung} ${times}`)
      .join(', ')}`,
    `Overdue and unsent: ${summary.overdueUnsent}`,
    ...audit.overdue.slice(0, 20).map((line) => `  ${line}`),
    '',
  ].join('\n');
}
