/**
 * Something that the reader raised: a complaint, a concern or a question. Please do not use the words "complaint" and
 * "concern", and never say what it was about.
 */
export const raised = {
  'raised.thanks': 'Thank you for telling us.',
  'raised.got': 'On {on, date, day} we got what you raised with us.',
  'raised.worse': 'If something gets worse, call us.',
  'raised.answer-by': 'We aim to answer you by {on, date, day}.',
  'raised.answer': 'We have an answer to what you raised with us.',
  'raised.on-its-way': 'It is on its way to you.',
  'raised.not-come': 'If it has not come in a week, call us.',
  'raised.looking': 'We are now looking into what you raised with us.',
  'complaint-received.what-by': 'By {on, date, day} we will write to say what we will look at.',
  'complaint-acknowledged.who': 'Our letter says who does this.',
  'complaint-extended.more-time': 'We need more time to answer what you raised with us, and we are sorry.',
  // The Ombudsman is the Local Government and Social Care Ombudsman: please keep the English word beside yours.
  'complaint-extended.ombudsman': 'Our letter says more, and how to go to the Ombudsman.',
  'complaint-answered.unhappy': 'If you are not happy with it, you can take it further.',
  'complaint-answered.how': 'The letter says how.',
  'complaint-answered.ask-by': 'Please ask by {on, date, day}.',
  'complaint-next-stage.asked': 'You asked us to look again at what you raised with us.',
  'complaint-next-stage.will': 'We will.',
  'complaint-next-stage.somebody-else': 'Somebody who was not part of it before will do this.',
  'complaint-next-stage.next-by': 'By {on, date, day} we will write to say what happens next.',
  'complaint-next-stage.meet-by':
    'By {on, date, day} people from outside our team will meet to talk about it.',
  'complaint-action-done.said': 'When you raised something with us, we said we would do something about it.',
  'complaint-action-done.done': 'We have now done it.',
  'complaint-action-done.not-done': 'If it does not look done to you, please call us.',
  'complaint-withdrawn.took-back': 'We were told that you took back what you raised with us.',
  'complaint-withdrawn.stopped': 'So we have stopped looking at it.',
  'complaint-withdrawn.again': 'You can raise it again.',
  'concern-received.who-by': 'By {on, date, day} we will write to say who looks at it.',
  'concern-closed.settled': 'We have been told that what you raised with us is settled.',
  'concern-answered.unhappy': 'If you are not happy with it, please call us.',
  'enquiry-received.thanks': 'Thank you for your question of {on, date, day}.',
  'enquiry-received.soon': 'We will answer as soon as we can.',
  'enquiry-received.once': 'You do not have to ask again.',
} as const;
