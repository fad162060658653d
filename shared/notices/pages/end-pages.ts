import { callUs, type PageContext, type PageView } from './form.ts';

const thanks: Readonly<Record<string, { readonly title: string; readonly says: readonly string[] }>> = {
  mine: {
    title: 'Thank you',
    says: ['We will send updates to this address.', 'You can close this page.'],
  },
  'not-mine': {
    title: 'Thank you for telling us',
    says: ['We will write to this address no more.', 'You can close this page.'],
  },
  wishes: {
    title: 'Thank you',
    says: [
      'We will do it this way from now on.',
      'You can change it again with the link in any of our emails.',
    ],
  },
  survey: { title: 'Thank you', says: ['It helps us to do better.', 'You can close this page.'] },
  'survey-reply': {
    title: 'Thank you',
    says: ['It helps us to do better.', 'Somebody will get back to you.'],
  },
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
  const words = Object.hasOwn(thanks, said) ? thanks[said] : undefined;
  return words === undefined ? null : ending(words.title, words.says, context);
}

/** For a link whose time is over. */
export const oldPage = (council: string): PageView =>
  bare(council, 'This link is too old', [
    'For your safety, links in our emails work for 60 days.',
    'Please use the link in the newest email from us, or call us on the number in it.',
  ]);

/** For a link that is none of ours. */
export const wrongPage = (council: string): PageView =>
  bare(council, 'This link does not work', [
    'A part of it may be missing. Open the email again and press the link there, or copy the whole of it.',
    'If it still does not work, call us on the number in the email.',
  ]);

/** For work that is done, or no longer this desk's. */
export const donePage = (context: PageContext, ref: string): PageView =>
  ending(`${ref}: there is nothing more to do`, ['It is done, or it is no longer with you.'], context);

/** For a moment at which an answer could not be kept. */
export const laterPage = (council: string): PageView =>
  bare(council, 'Sorry, that did not work', [
    'Your answer was not kept. Please try again in a few minutes.',
    'If it still does not work, call us on the number in the email.',
  ]);

const ending = (title: string, says: readonly string[], context: PageContext): PageView => ({
  ...bare(context.profile.council.name, title, says),
  closing: [callUs(context)],
});

const bare = (council: string, title: string, intro: readonly string[]): PageView => ({
  ...{ title, council, intro, fields: [], button: null, closing: [] },
});
