/**
 * What a clock's date is for, in words for families that follow "to": "by then we have to *send you a draft*". They
 * name no need, service or outcome. A clock that has no words of its own is `otherwise`.
 */
export function phraseFor(clock: string, otherwise = 'finish this step'): string {
  return phrases[clock] ?? otherwise;
}

/** Whether the date is the family's own, not ours. */
export const isForFamily = (clock: string): boolean => clock === 'DRAFT-REPS-15D';

const phrases: Readonly<Record<string, string>> = {
  'ASSESS-6W': 'tell you if we will assess',
  REASSESS: 'tell you if we will assess again',
  'NOPLAN-16W': 'tell you if there will be no plan',
  'DRAFT-16W': 'send you a draft',
  'FINAL-20W': 'finish our work',
  'REASSESS-14W': 'finish our work',
  'DRAFT-REPS-15D': 'send us your views',
};

/** Why something is late, from a reason code, without blame and without naming anybody. */
export function reasonFor(code: string | null): string {
  return reasons[code ?? ''] ?? 'We need more time to do this well.';
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
  E1: 'A school was closed for the holidays when we needed its report.',
  E2: 'A nursery was closed for the holidays when we needed its report.',
  E3: 'There were special personal reasons.',
  E4: 'You or your child were away from the area for four weeks or more.',
};
