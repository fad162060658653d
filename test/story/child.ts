import type { Temporal } from 'temporal-polyfill';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import { isBefore } from './advice.ts';
import { assessmentOf } from './assessment.ts';
import type { Lot } from './cast.ts';
import { disputeOf, noPlanDisputes, refusalDisputes } from './disputes.ts';
import { type Fact, fact } from './fact.ts';
import { familyOf } from './family.ts';
import type { Life, Setting } from './life.ts';
import { randomFor } from './random.ts';

/** Tells the life of one child who is assessed. It depends on the seed and the plan alone, not on the other children. */
export function childOf(lot: Lot, setting: Setting): Life {
  const { seed, from, place } = setting;
  const random = randomFor(seed, `child ${lot.index}`);
  const reference = setting.referenceOf(lot.index);
  const assessmentId = `A-${reference}`;
  const family = familyOf(lot, { place, random, from });
  const told = cutShort(assessmentOf({ lot, place, random, from, assessmentId }), {
    lot,
    from,
    assessmentId,
  });
  const begins = isBefore(lot.requestedOn, from) ? from : lot.requestedOn;
  const thread = { reference, begins, from, place, random };
  return {
    name: String(lot.index + 1),
    subject: setting.subjectOf(reference),
    facts: [...family.facts, ...told, ...disputed(told, { lot, thread, assessmentId })],
    bounce: family.bounce,
    thread,
    known: isBefore(lot.requestedOn, from),
    planned: false,
  };
}

/** What the family does about a refusal: to assess, or to make a plan. */
function disputed(
  told: readonly Fact[],
  { lot, thread, assessmentId }: { lot: Lot; thread: Life['thread']; assessmentId: string },
): readonly Fact[] {
  const says = { ...refusalDisputes, ...noPlanDisputes }[lot.trouble ?? ''];
  const refusal = told.find(
    ({ type, data }) => type === 'send.assessment.plan-refused.v1' || data.outcome === 'refuse',
  );
  if (says === undefined || refusal === undefined) return [];
  return disputeOf({ ...thread, begins: refusal.on }, '1', { links: { assessmentId }, says });
}

const afterDraft = ['draft-issued', 'representations-received', 'setting-consulted', 'setting-replied'].map(
  (name) => `send.assessment.${name}.v1`,
);

/** An assessment that ends before its plan: withdrawn, or refused a plan after assessing. */
function cutShort(
  facts: readonly Fact[],
  { lot, from, assessmentId }: { lot: Lot; from: Temporal.PlainDate; assessmentId: string },
): readonly Fact[] {
  const daysAfter = (days: number, least: number) => {
    const on = lot.requestedOn.add({ days });
    return workingDaysAfter(isBefore(on, from) ? from.add({ days: least }) : on, 1);
  };
  const until = (last: Fact) => [...facts.filter(({ on }) => isBefore(on, last.on)), last];
  const undrafted = ({ type }: Fact) => !afterDraft.includes(type);
  if (Object.hasOwn(noPlanDisputes, lot.trouble ?? '')) {
    const on = daysAfter(lot.index % 2 === 0 ? 108 : 119, 9);
    return until(fact('assessment.plan-refused', on, { assessmentId, dated: 'notifiedOn' })).filter(
      undrafted,
    );
  }
  if (lot.trouble !== 'withdrawn') return facts;
  const on = daysAfter(66, 16);
  const kept = until(fact('assessment.withdrawn', on, { assessmentId, dated: 'withdrawnOn' }));
  const came = new Set(
    kept.filter(({ type }) => type === 'send.advice.received.v1').map(({ data }) => data.adviceId),
  );
  const open = kept.filter(
    ({ type, data }) => type === 'send.advice.requested.v1' && !came.has(data.adviceId),
  );
  return [
    ...kept,
    ...open.map(({ data }) => fact('advice.not-needed', on, { adviceId: data.adviceId, dated: 'decidedOn' })),
  ];
}
