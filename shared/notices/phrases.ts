/**
 * What a clock's date is for, in words for families that follow "to": "by then we have to *send you a draft*". They
 * name no need, service or outcome. A clock that has no words of its own is `otherwise`.
 */
export function phraseFor(clock: string, otherwise = 'finish this step'): string {
  return phrases[clock] ?? otherwise;
}

/** Whether the date is the family's own, not ours. */
export const isForFamily = (clock: string): boolean => theirOwn.includes(clock);

const theirOwn: readonly string[] = [
  'DRAFT-REPS-15D',
  'AMEND-OUTSIDE-REPS-15D',
  'AR-REPS-15D',
  'COMPLAINT-ASK-NEXT',
];

const phrases: Readonly<Record<string, string>> = {
  'ASSESS-6W': 'tell you if we will assess',
  REASSESS: 'tell you if we will assess again',
  'NOPLAN-16W': 'tell you if there will be no plan',
  'DRAFT-16W': 'send you a draft',
  'FINAL-20W': 'finish our work',
  'REASSESS-14W': 'finish our work',
  'DRAFT-REPS-15D': 'send us your views',
  PHASE: 'look at the plan and finish our work',
  'EARLY-REVIEW': 'answer what we were asked',
  'PERSONAL-BUDGET': 'answer what we were asked',
  'AMEND-OUTSIDE-8W': 'finish our work',
  'AMEND-OUTSIDE-REPS-15D': 'send us your views',
  'DP-3M': 'look with you at how the payments work',
  'MOVE-NEW-6W': 'tell you what we will do',
  'MOVE-REVIEW': 'look at the plan with you',
  'AR-MEETING': 'hold the meeting',
  'AR-REPORT-2W': 'send you the report',
  'AR-DECIDE-4W': 'tell you what happens next',
  'AR-REPS-15D': 'send us your views',
  'AR-FINAL-8W': 'finish our work',
  'AR-FINAL-12W': 'finish our work',
  'COMPLAINT-ACK': 'say what we will look at',
  'COMPLAINT-STAGE1': 'answer what you raised with us',
  'COMPLAINT-NHS-6M': 'answer what you raised with us',
  'COMPLAINT-STAGE2-ACK': 'say what happens next',
  'COMPLAINT-STAGE2': 'answer what you raised with us',
  'COMPLAINT-PANEL': 'hold the meeting you asked for',
  'COMPLAINT-PANEL-REPLY': 'answer what you raised with us',
  'COMPLAINT-ASK-NEXT': 'ask us to look again',
  'CONCERN-ACK': 'say who looks at what you raised',
  'CONCERN-RESPOND': 'answer what you raised with us',
  'ENQUIRY-REPLY': 'answer your question',
  'MED-30D': 'arrange mediation',
  'MED-AGREED': 'do what was agreed',
  'FTT-RESPONSE': 'reply to the tribunal',
  'ORDER-NOTIFY': 'tell you what we will do',
  'ORDER-DRAFT': 'send you a draft',
  'ORDER-FINAL': 'finish our work',
  'UNOPPOSED-NOTIFY': 'tell you what we will do',
  'UNOPPOSED-DRAFT': 'send you a draft',
  'UNOPPOSED-FINAL': 'finish our work',
};

/** Why something is late, from a reason code, without blame and without naming anybody; null for a code without words. */
export function reasonFor(code: string | null): string | null {
  return Object.hasOwn(reasons, code ?? '') ? (reasons[code ?? ''] ?? null) : null;
}

const reasons: Readonly<Record<string, string>> = {
  'advice-awaited': 'We are waiting for a report we asked for.',
  'ep-capacity': 'Too few people can write a report we need.',
  'setting-awaited': 'We are waiting for an answer we asked for.',
  'staff-absence': 'One of our team has been away.',
  'family-asked': 'We were asked to give more time.',
};

/** Why the law may let us take longer (SEND Regulations 2014 regs 5(4), 10(4), 13(3), 27(3)), by its ground. */
export function groundFor(code: string | null): string | null {
  return grounds[code ?? ''] ?? null;
}

const grounds: Readonly<Record<string, string>> = {
  E1: 'One is when a school is closed for the holidays and we need its report.',
  E2: 'One is when a nursery is closed for the holidays and we need its report.',
  E3: 'One is when there are special personal reasons.',
  E4: 'One is when a family is away from the area for four weeks or more.',
};
