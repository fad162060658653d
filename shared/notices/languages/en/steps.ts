/**
 * What a date is for. These are parts of sentences: they follow "to", as in "By law we have until Monday 1 June 2026 to
 * send you a draft", and in "The day we expect to …" and "Your last day to …".
 */
export const steps = {
  'step.this-step': 'finish this step',
  'step.finish': 'finish our work',
  'step.say-if-assess': 'tell you if we will assess',
  'step.say-if-assess-again': 'tell you if we will assess again',
  'step.say-no-plan': 'tell you if there will be no plan',
  'step.draft': 'send you a draft',
  'step.plan-and-finish': 'look at the plan and finish our work',
  'step.look-at-plan': 'look at the plan with you',
  'step.finish-look-at-plan': 'finish looking at the plan with you',
  'step.answer-request': 'answer what we were asked',
  'step.look-at-payments': 'look with you at how the payments work',
  'step.say-what-we-do': 'tell you what we will do',
  'step.meeting': 'hold the meeting',
  'step.report': 'send you the report',
  'step.say-what-next': 'tell you what happens next',
  'step.say-what-we-look-at': 'say what we will look at',
  // "What you raised with us" stands for a complaint or a concern. Please do not use either word.
  'step.answer-raised': 'answer what you raised with us',
  'step.say-next': 'say what happens next',
  'step.asked-meeting': 'hold the meeting you asked for',
  'step.say-who-looks': 'say who looks at what you raised',
  'step.answer-question': 'answer your question',
  'step.mediation': 'arrange mediation',
  'step.do-agreed': 'do what was agreed',
  'step.reply-tribunal': 'reply to the tribunal',
  // The reader does these two, not the council.
  'step.your-views': 'send us your views',
  'step.ask-again': 'ask us to look again',
} as const;
