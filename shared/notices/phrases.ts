import type { MessageId, PlainId } from './languages/language.ts';
import type { LanguageWords } from './languages/words-for.ts';

/** The name of a message that says what a date is for. */
export type StepId = Extract<PlainId, `step.${string}`>;

/**
 * What a clock's date is for, in words for families that follow "to": "by then we have to *send you a draft*". They
 * name no need, service or outcome.
 */
export const stepOf = (clock: string): StepId => steps[clock] ?? 'step.this-step';

/** Whether the date is the family's own, not ours. */
export const isForFamily = (clock: string): boolean => theirOwn.includes(clock);

const theirOwn: readonly string[] = [
  'DRAFT-REPS-15D',
  'AMEND-OUTSIDE-REPS-15D',
  'AR-REPS-15D',
  'COMPLAINT-ASK-NEXT',
];

const steps: Readonly<Record<string, StepId>> = {
  'ASSESS-6W': 'step.say-if-assess',
  REASSESS: 'step.say-if-assess-again',
  'NOPLAN-16W': 'step.say-no-plan',
  'DRAFT-16W': 'step.draft',
  'FINAL-20W': 'step.finish',
  'REASSESS-14W': 'step.finish',
  'DRAFT-REPS-15D': 'step.your-views',
  'AR-12M': 'step.finish-look-at-plan',
  PHASE: 'step.plan-and-finish',
  'EARLY-REVIEW': 'step.answer-request',
  'PERSONAL-BUDGET': 'step.answer-request',
  'AMEND-OUTSIDE-8W': 'step.finish',
  'AMEND-OUTSIDE-REPS-15D': 'step.your-views',
  'DP-3M': 'step.look-at-payments',
  'MOVE-NEW-6W': 'step.say-what-we-do',
  'MOVE-REVIEW': 'step.look-at-plan',
  'AR-MEETING': 'step.meeting',
  'AR-REPORT-2W': 'step.report',
  'AR-DECIDE-4W': 'step.say-what-next',
  'AR-REPS-15D': 'step.your-views',
  'AR-FINAL-8W': 'step.finish',
  'AR-FINAL-12W': 'step.finish',
  'COMPLAINT-ACK': 'step.say-what-we-look-at',
  'COMPLAINT-STAGE1': 'step.answer-raised',
  'COMPLAINT-NHS-6M': 'step.answer-raised',
  'COMPLAINT-STAGE2-ACK': 'step.say-next',
  'COMPLAINT-STAGE2': 'step.answer-raised',
  'COMPLAINT-PANEL': 'step.asked-meeting',
  'COMPLAINT-PANEL-REPLY': 'step.answer-raised',
  'COMPLAINT-ASK-NEXT': 'step.ask-again',
  'CONCERN-ACK': 'step.say-who-looks',
  'CONCERN-RESPOND': 'step.answer-raised',
  'ENQUIRY-REPLY': 'step.answer-question',
  'MED-30D': 'step.mediation',
  'MED-AGREED': 'step.do-agreed',
  'FTT-RESPONSE': 'step.reply-tribunal',
  'ORDER-NOTIFY': 'step.say-what-we-do',
  'ORDER-DRAFT': 'step.draft',
  'ORDER-FINAL': 'step.finish',
  'UNOPPOSED-NOTIFY': 'step.say-what-we-do',
  'UNOPPOSED-DRAFT': 'step.draft',
  'UNOPPOSED-FINAL': 'step.finish',
};

interface Saying {
  readonly say: LanguageWords['say'];
}

/** Why something is late, from a reason code, without blame and without naming anybody; null for a code without words. */
export const reasonFor = ({ say }: Saying, code: string | null): string | null => {
  const reason = reasons.get(code);
  return reason === undefined ? null : say(reason);
};

const reasons: ReadonlyMap<string | null, Extract<MessageId, `reason.${string}`>> = new Map([
  ['advice-awaited', 'reason.advice-awaited'],
  ['ep-capacity', 'reason.few-people'],
  ['setting-awaited', 'reason.answer-awaited'],
  ['staff-absence', 'reason.staff-away'],
  ['family-asked', 'reason.family-asked'],
]);

/** Why the law may let us take longer (SEND Regulations 2014 regs 5(4), 10(4), 13(3), 27(3)), by its ground. */
export const groundFor = ({ say }: Saying, code: string | null): string | null => {
  const ground = grounds.get(code);
  return ground === undefined ? null : say(ground);
};

const grounds: ReadonlyMap<string | null, Extract<PlainId, `exception-claimed.${string}`>> = new Map([
  ['E1', 'exception-claimed.school-closed'],
  ['E2', 'exception-claimed.nursery-closed'],
  ['E3', 'exception-claimed.personal'],
  ['E4', 'exception-claimed.away'],
]);
