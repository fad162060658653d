/** An assessment, from the request to the end. "A plan" is only ever something that may come. */
export const assessment = {
  'request-received.thanks': 'Thank you. We received the request on {on, date, day}.',
  // Somebody else asked, such as a school: the reader is not thanked for it.
  'request-received.got': 'We received a request on {on, date, day}.',
  'assessment.plan-by': 'If we make a plan, we have until {on, date, day} to send it.',
  'assessment.plan-by-passed': 'By law we had until {on, date, day} to send any plan.',
  // After a second assessment there is a plan already.
  'assessment.new-plan-by': 'If we make a new plan, we have until {on, date, day} to send it.',
  'assessment.new-plan-by-passed': 'By law we had until {on, date, day} to send any new plan.',
  'assessment.draft-by': 'If there is a draft, we aim to send it by {on, date, day}.',
  'assessment.draft-by-passed': 'We should have sent any draft by {on, date, day}.',
  'will-assess.done': 'The first step is done.',
  'will-assess.going-on': 'We will go on to the next.',
  'after-all.changed': 'We have looked at our decision again, and changed it.',
  'after-all.going-on': 'We will go on to the next step.',
  // The letter decides, and the email must not: it never says what was decided.
  'decision-made.made': 'We have made a decision.',
  'decision-made.posted': 'We posted it on {on, date, day}.',
  'decision-made.call-name-after': 'If it has not come by {on, date, day}, call {name}, {phone}.',
  'decision-made.call-after': 'If it has not come by {on, date, day}, call {phone}.',
  'decision-made.call-name': 'If it has not come, call {name}, {phone}.',
  'decision-made.call': 'If it has not come, call {phone}.',
  'decision-made.not-the-letter': 'This email is not the letter.',
  'decision-made.disagree': 'If you disagree, the letter says what you can do.',
  // Never certain: it is the earliest that the last day can be.
  'decision-made.appeal-by': 'Your last day to appeal is no earlier than {on, date, day}; check the letter.',
  'decision-made.appeal': 'The letter gives your last day to appeal.',
  'decision-made.mediation-name':
    'Before most appeals you must speak to a mediation adviser: {name}, {phone}.',
  'decision-made.mediation': 'Before most appeals you must speak to a mediation adviser: {phone}.',
  // Please press nobody, neither towards mediation nor away from it.
  'decision-made.can-say-no': 'You can say no to mediation.',
  'request-withdrawn.stopped': 'We were told to stop, because the request was taken back.',
  'request-withdrawn.so-stopped': 'So we have stopped.',
  'request-withdrawn.again': 'You can ask again at any time.',
  'exception-claimed.longer': 'The law lets us take longer in some cases.',
  'exception-claimed.school-closed':
    'One is when a school is closed for the holidays and we need its report.',
  'exception-claimed.nursery-closed':
    'One is when a nursery is closed for the holidays and we need its report.',
  'exception-claimed.personal': 'One is when there are special personal reasons.',
  'exception-claimed.away': 'One is when a family is away from the area for four weeks or more.',
  'exception-claimed.checking': 'We are checking if this is one.',
  'exception-claimed.date-is': 'The date in law stays the same: {on, date, day}.',
  'exception-claimed.date-was': 'The date in law was {on, date, day}, and stays the same.',
  'exception-claimed.expected': 'We now expect to finish by {on, date, day}.',
  'exception-claimed.no-date': 'We have no new date yet, but will tell you when we do.',
  'exception-claimed.disagree': 'If you think we are wrong, please call.',
} as const;
