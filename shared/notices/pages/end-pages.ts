import type { PlainId } from '../languages/language.ts';
import type { LanguageWords } from '../languages/words-for.ts';
import { callUs, type PageContext, type PageView } from './form.ts';

interface Thanks {
  readonly title: PlainId;
  readonly says: readonly PlainId[];
}

const thanks: Readonly<Record<string, Thanks>> = {
  mine: { title: 'page.thank-you', says: ['page.address.will-send', 'page.close'] },
  'not-mine': { title: 'page.thank-you-telling', says: ['page.address.no-more', 'page.close'] },
  wishes: { title: 'page.thank-you', says: ['page.wishes.done', 'page.wishes.again'] },
  survey: { title: 'page.thank-you', says: ['page.survey.helps', 'page.close'] },
  'survey-reply': { title: 'page.thank-you', says: ['page.survey.helps', 'page.survey.get-back'] },
};

/** What those who work with us read, who are written to in English. */
const workThanks: Readonly<Record<string, { readonly title: string; readonly says: readonly string[] }>> = {
  'mine-work': {
    title: 'Thank you',
    says: ['We have your name and date.', 'Nobody above you is told until that day has passed.'],
  },
  'not-ours': {
    title: 'Thank you for telling us',
    says: ['The council will find out whose it is.', 'Until then it stays in your list.'],
  },
};

/** Thanks for an answer; null for one there are no words for. */
export function thanksPage(context: PageContext, said: string): PageView | null {
  const { say } = context.words;
  const family = Object.hasOwn(thanks, said) ? thanks[said] : undefined;
  if (family !== undefined)
    return ending(
      say(family.title),
      family.says.map((id) => say(id)),
      context,
    );
  const work = Object.hasOwn(workThanks, said) ? workThanks[said] : undefined;
  return work === undefined ? null : ending(work.title, work.says, context);
}

/** For a link whose time is over, in days. */
export const oldPage = (words: LanguageWords, days: number): PageView =>
  bare(words, words.say('page.old.title'), [
    words.say('page.old.days', { days }),
    words.say('page.old.newest'),
  ]);

/** For a link that is none of ours. */
export const wrongPage = (words: LanguageWords): PageView =>
  bare(words, words.say('page.wrong.title'), [
    words.say('page.wrong.open-again'),
    words.say('page.call-number'),
  ]);

/** For work that is done, or no longer this desk's. */
export const donePage = (context: PageContext, ref: string): PageView =>
  ending(`${ref}: there is nothing more to do`, ['It is done, or it is no longer with you.'], context);

/** For a moment at which an answer could not be kept. */
export const laterPage = (words: LanguageWords, council = words.say('page.us')): PageView => ({
  ...bare(words, words.say('page.later.title'), [
    words.say('page.later.again'),
    words.say('page.call-number'),
  ]),
  council,
});

const ending = (title: string, says: readonly string[], context: PageContext): PageView => ({
  ...bare(context.words, title, says),
  council: context.profile.council.name,
  closing: [callUs(context)],
});

const bare = (words: LanguageWords, title: string, intro: readonly string[]): PageView => ({
  ...{ words, title, council: words.say('page.us'), intro, fields: [], button: null, closing: [] },
});
