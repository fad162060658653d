import { Temporal } from 'temporal-polyfill';
import { momentOf } from '../shared/domain/moment.ts';
import type { Profile } from '../shared/domain/profile.ts';
import { saysSomething } from '../shared/domain/report.ts';
import type { ReportMail } from '../shared/domain/world.ts';
import { reportEmail } from '../shared/notices/report-email.ts';
import type { TimelineEmail } from './timeline-of.ts';

/**
 * A report as a timeline shows it, once for all its readers; none when it says nothing of the file, and none of the
 * weekly trend, which is about many files: of one it would say "fewer than 5" every week.
 */
export function reportEntries(
  { at, plan, tally: tallyNow }: ReportMail,
  { profile, signInUrl }: { readonly profile: Profile; readonly signInUrl: string },
): readonly TimelineEmail[] {
  if (plan.shows.includes('trend')) return [];
  const tally = tallyNow();
  if (!saysSomething(plan, tally)) return [];
  const today = momentOf(Temporal.Instant.from(at)).on;
  const isScorecard = plan.id === 'scorecard';
  const { subject, text } = reportEmail({ plan, profile, tally, today, signInUrl });
  return [
    {
      ...{ sendAt: at, audience: isScorecard ? 'manager' : 'board', role: plan.to[0] ?? plan.id },
      ...{ notice: isScorecard ? 'scorecard' : 'board-digest', subject, clock: null, text },
      reason: `${plan.title}: ${plan.rhythm}, with what this file adds up to.`,
    },
  ];
}
