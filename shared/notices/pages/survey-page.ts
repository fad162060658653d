import type { LanguageWords } from '../languages/words-for.ts';
import {
  type Answer,
  callUs,
  type Faults,
  type Field,
  type Filled,
  labelsOf,
  optionsOf,
  type PageContext,
  type PageView,
} from './form.ts';

const scale = {
  very: 'page.survey.very',
  mostly: 'page.survey.mostly',
  partly: 'page.survey.partly',
  little: 'page.survey.little',
  no: 'page.survey.not-at-all',
} as const;
const scoreOf = new Map([
  ['very', 10],
  ['mostly', 7],
  ['partly', 5],
  ['little', 3],
  ['no', 0],
]);
const questions = {
  'kept-informed': 'page.survey.kept-informed',
  'listened-to': 'page.survey.listened-to',
  'kind-and-clear': 'page.survey.kind-and-clear',
} as const;
const reply = { yes: 'page.survey.yes', no: 'page.survey.no' } as const;

/** Asks a family how it went: three questions, and whether it wants an answer. */
export function surveyPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  const { profile, words } = context;
  const { say } = words;
  return {
    words,
    title: say('survey.how'),
    council: profile.council.name,
    intro: [say('page.survey.intro'), say('survey.no-effect')],
    fields: [
      ...Object.entries(questions).map(
        ([name, question]): Field => ({
          ...{ kind: 'radios', name, legend: say(question), hint: null, error: faults[name] ?? null },
          options: optionsOf(labelsOf(scale, words), filled[name]),
        }),
      ),
      {
        ...{ kind: 'radios', name: 'reply', legend: say('page.survey.reply') },
        hint: say('page.survey.reply-hint'),
        options: optionsOf(labelsOf(reply, words), filled.reply),
        error: faults.reply ?? null,
      },
    ],
    button: say('page.send'),
    closing: [callUs(context), say('email.danger')],
  };
}

/** Reads the answers: scores from 0 to 10, and whether a reply is wished for. */
export function surveyAnswer(
  { surveyId, contactId }: { readonly surveyId: string; readonly contactId: string },
  filled: Filled,
  { say }: LanguageWords,
): Answer {
  const asked = Object.keys(questions);
  const scores = Object.fromEntries(
    asked.flatMap((name) => {
      const score = scoreOf.get(filled[name] ?? '');
      return score === undefined ? [] : [[name, score]];
    }),
  );
  const wrong = asked.filter((name) => filled[name] && !(name in scores));
  if (wrong.length > 0)
    return { faults: Object.fromEntries(wrong.map((name) => [name, say('page.choose-one')])) };
  if (filled.reply !== undefined && !Object.hasOwn(reply, filled.reply))
    return { faults: { reply: say('page.choose-yes-or-no') } };
  if (Object.keys(scores).length === 0 && filled.reply !== 'yes')
    return { faults: { [asked[0] ?? '']: say('page.survey.one-at-least') } };
  const data = { surveyId, contactId, scores, wishesReply: filled.reply === 'yes' };
  return {
    said: [{ type: 'send.feedback.received.v1', data }],
    thanks: data.wishesReply ? 'survey-reply' : 'survey',
  };
}
