import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import { dateOf, dayAfter, type IsoDate, inWords } from '../moment.ts';
import type { Finding } from '../pathway.ts';
import { appealLastDay } from '../tribunal.ts';
import { aboutDecisions } from './about-decision.ts';
import type { Coming } from './in-due-time.ts';

/**
 * The day each ceased plan really ends: the day after the last day to appeal, or after an appeal made in time was
 * decided, whichever is later; never when the authority gave way or the tribunal kept the plan (CFA 2014 s45(4)).
 */
export function plansThatEnd(facts: readonly Fact[]): readonly Coming[] {
  return facts
    .filter((fact) => fact.pathway === 'plan' && fact.name === 'ceased')
    .flatMap((ceased) => {
      const on = endOf(ceased, facts);
      const data = { planId: ceased.data.planId };
      return on === null
        ? []
        : [{ pathway: 'plan', name: 'cease-took-effect', key: `ended-${ceased.key}`, on, data }];
    });
}

function endOf(ceased: Fact, facts: readonly Fact[]): IsoDate | null {
  const later = facts.filter((fact) => fact.pathway === 'dispute' && inOrder(ceased, fact) < 0);
  const ends = later
    .filter((fact) => fact.name === 'appeal-registered' && textIn(fact, 'kind') === 'cease')
    .filter((fact) => (textIn(fact, 'planId') ?? ceased.data.planId) === ceased.data.planId)
    .map((appeal) => appealEnd(appeal, later));
  if (ends.includes(null)) return null;
  const last = [windowEnd(ceased, facts), ...ends]
    .flatMap((end) => end ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : dayAfter(last);
}

function windowEnd(ceased: Fact, facts: readonly Fact[]): IsoDate {
  const certificate = aboutDecisions(facts).findLast(
    (fact) =>
      fact.name === 'mediation-certified' &&
      textIn(fact, 'planId') === ceased.data.planId &&
      inOrder(ceased, fact) < 0,
  );
  const letterOn = dateOf(dateIn(ceased, 'notifiedOn'));
  return appealLastDay(letterOn, certificate && dateOf(dateIn(certificate, 'on'))).toString();
}

/** The day an appeal was lost or withdrawn; null while it is open, and when it was won. */
function appealEnd(appeal: Fact, later: readonly Fact[]): IsoDate | null {
  const decided = later.find(
    (fact) =>
      inOrder(appeal, fact) < 0 &&
      textIn(fact, 'disputeId') === textIn(appeal, 'disputeId') &&
      ['conceded', 'order-made', 'withdrawn'].includes(fact.name),
  );
  if (decided === undefined || decided.name === 'conceded') return null;
  if (decided.name === 'order-made' && textIn(decided, 'kind') !== 'cease') return null;
  return dateIn(decided, decided.name === 'order-made' ? 'sentOn' : 'withdrawnOn');
}

/**
 * A family and its school must be consulted before a plan is ceased (CFA 2014 s45(3), SEND Regulations 2014 reg 31);
 * and not being in education or training ends no plan without a review of it (regs 29–30).
 */
export function ceasedUnheard(facts: readonly Fact[], all: readonly Fact[]): readonly Finding[] {
  return facts
    .filter((fact) => fact.name === 'ceased')
    .flatMap((ceased) => {
      const before = (fact: Fact): boolean => inOrder(fact, ceased) < 0;
      const said = `"ceased" on ${inWords(dateIn(ceased, 'notifiedOn'))}, but nothing says that`;
      const heard = facts.some((fact) => fact.name === 'cease-consulted' && before(fact));
      const left = facts.findLast((fact) => fact.name === 'education-ended' && before(fact));
      const reviewed = left && reviewsOf(ceased, all).some((fact) => inOrder(left, fact) < 0 && before(fact));
      const missing = [
        ...(heard ? [] : [`${said} family and school were consulted before (CFA 2014 s45; reg 31).`]),
        ...(left && !reviewed ? [`${said} the plan was reviewed since education ended (regs 29–30).`] : []),
      ];
      return missing.map((says) => ({ says, facts: [ceased.key] }));
    });
}

/** The decisions of the reviews of a plan. */
function reviewsOf({ data }: Fact, all: readonly Fact[]): readonly Fact[] {
  const reviews = new Set(
    all
      .filter((fact) => fact.name === 'arranged' && fact.data.planId === data.planId)
      .map((fact) => fact.data.reviewId),
  );
  return all.filter(
    (fact) => fact.pathway === 'review' && fact.name === 'decided' && reviews.has(fact.data.reviewId),
  );
}
