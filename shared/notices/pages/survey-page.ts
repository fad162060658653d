import {
  type Answer,
  callUs,
  type Faults,
  type Field,
  type Filled,
  optionsOf,
  type PageContext,
  type PageView,
} from './form.ts';

const scale = {
  very: 'Yes, very much',
  mostly: 'Mostly',
  partly: 'In part',
  little: 'Not much',
  no: 'Not at all',
};
const scoreOf = new Map([
  ['very', 10],
  ['mostly', 7],
  ['partly', 5],
  ['little', 3],
  ['no', 0],
]);
const questions = {
  'kept-informed': 'Do you know what happens next, and by when?',
  'listened-to': 'Do you feel listened to?',
  'kind-and-clear': 'Have we been kind and clear?',
};
const reply = { yes: 'Yes', no: 'No' };

/** Asks a family how it went: three questions, and whether it wants an answer. */
export function surveyPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  return {
    title: 'How has it been for you?',
    council: context.profile.council.name,
    intro: [
      'Three short questions. You do not have to answer.',
      'What you say will not change what we do for you.',
    ],
    fields: [
      ...Object.entries(questions).map(
        ([name, legend]): Field => ({
          ...{ kind: 'radios', name, legend, hint: null, error: faults[name] ?? null },
          options: optionsOf(scale, filled[name]),
        }),
      ),
      {
        ...{ kind: 'radios', name: 'reply', legend: 'Do you want us to get back to you?' },
        hint: 'If so, somebody will call you or write to you.',
        options: optionsOf(reply, filled.reply),
        error: faults.reply ?? null,
      },
    ],
    button: 'Send',
    closing: [callUs(context)],
  };
}

/** Reads the answers: scores from 0 to 10, and whether a reply is wished for. */
export function surveyAnswer({ surveyId }: { readonly surveyId: string }, filled: Filled): Answer {
  const asked = Object.keys(questions);
  const scores = Object.fromEntries(
    asked.flatMap((name) => {
      const score = scoreOf.get(filled[name] ?? '');
      return score === undefined ? [] : [[name, score]];
    }),
  );
  const wrong = asked.filter((name) => filled[name] && !(name in scores));
  if (wrong.length > 0)
    return { faults: Object.fromEntries(wrong.map((name) => [name, 'Choose one of these'])) };
  if (filled.reply !== undefined && !Object.hasOwn(reply, filled.reply))
    return { faults: { reply: 'Choose yes or no' } };
  if (Object.keys(scores).length === 0 && filled.reply !== 'yes')
    return { faults: { [asked[0] ?? '']: 'Answer at least one question' } };
  const data = { surveyId, scores, wishesReply: filled.reply === 'yes' };
  return {
    said: [{ type: 'send.feedback.received.v1', data }],
    thanks: data.wishesReply ? 'survey-reply' : 'survey',
  };
}
