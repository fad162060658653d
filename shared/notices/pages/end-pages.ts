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
  survey: { title: 'page.thank-you', says: ['page.survey.helps', 'page.close'] },
  'survey-reply': { title: 'page.thank-you', says: ['page.survey.helps', 'page.survey.get-back'] },
};

/** What becomes of each kind of wish. Only what is done at once is said to be done. */
const wishes: Readonly<Record<string, PlainId>> = {
  way: 'page.wishes.done',
  email: 'page.wishes.done-email',
  call: 'page.wishes.call-noted',
  change: 'page.wishes.change-noted',
};

/** What to say of the wishes that were sent, such as `way.call`; null for anything else. */
function wishesKept(said: string): readonly PlainId[] | null {
  const kinds = said.split('.');
  const known = Object.entries(wishes).flatMap(([kind, id]) => (kinds.includes(kind) ? [id] : []));
  return known.length === kinds.length ? known : null;
}

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
  const family = Object.hasOwn(thanks, said) ? thanks[said] : undefined;
  if (family !== undefined) return told(context, family.title, family.says);
  const wishes = wishesKept(said);
  if (wishes !== null) return told(context, 'page.thank-you', [...wishes, 'page.wishes.again']);
  const work = Object.hasOwn(workThanks, said) ? workThanks[said] : undefined;
  return work === undefined ? null : ending(work.title, work.says, context);
}

/** For a link whose time is over, in days. */
export const oldPage = (words: LanguageWords, days: number): PageView =>
  bare(words, words.say('page.old.title'), [
    words.say('page.old.days', { days }),
    words.say('page.old.newest'),
  ]);

/** For a link that was sent to an address which is not used any more. It says neither whose it was nor why. */
export const pastPage = (context: PageContext): PageView =>
  told(context, 'page.past.title', ['page.old.newest']);

/** For a survey that was answered. */
export const answeredPage = (context: PageContext): PageView =>
  told(context, 'page.thank-you', ['page.survey.answered', 'page.close']);

/** For an answer that a case has no room for: nothing of it is kept. */
export const fullPage = (context: PageContext): PageView =>
  told(context, 'page.later.title', ['page.full.not-kept', 'page.full.call']);

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

const told = (context: PageContext, title: PlainId, says: readonly PlainId[]): PageView =>
  ending(
    context.words.say(title),
    says.map((id) => context.words.say(id)),
    context,
  );

const ending = (title: string, says: readonly string[], context: PageContext): PageView => ({
  ...bare(context.words, title, says),
  council: context.profile.council.name,
  closing: [callUs(context)],
});

const bare = (words: LanguageWords, title: string, intro: readonly string[]): PageView => ({
  ...{ words, title, council: words.say('page.us'), intro, fields: [], button: null, closing: [] },
});
