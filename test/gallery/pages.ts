import type { Language } from '../../shared/notices/languages/language.ts';
import type { LanguageWords } from '../../shared/notices/languages/words-for.ts';
import { addressPage } from '../../shared/notices/pages/address-page.ts';
import {
  answeredPage,
  donePage,
  fullPage,
  laterPage,
  oldPage,
  pastPage,
  thanksPage,
  wrongPage,
} from '../../shared/notices/pages/end-pages.ts';
import type { Faults, PageView } from '../../shared/notices/pages/form.ts';
import { pageHtml } from '../../shared/notices/pages/page-html.ts';
import { surveyPage } from '../../shared/notices/pages/survey-page.ts';
import { wishesPage } from '../../shared/notices/pages/wishes-page.ts';
import { type WorkShown, workPage } from '../../shared/notices/pages/work-page.ts';
import { profile, wordsOf, wordsOfLanguage } from '../notices/sample.ts';
import { withStyles } from './page-styles.ts';
import type { Piece } from './piece.ts';

type Shown = readonly [PageView, Faults?];

const work: WorkShown = {
  ...{ ref: 'SMP-4821', what: 'give the advice that was asked for', dueOn: '2026-05-26', promised: null },
  returnedFor: [],
  citation: 'SEND Regulations 2014 reg 8(1)',
};
const promised = { by: 'Sam Senco', on: '2026-04-24' };
const missing: Faults = {
  by: 'Enter your name, in up to 80 letters',
  on: 'Enter the day, month and year by which it will be done',
};

const contextIn = (words: LanguageWords) => ({ profile, today: '2026-04-21', words });

/** What contacts read. */
function familyPages(words: LanguageWords): Readonly<Record<string, Shown>> {
  const context = contextIn(words);
  const chooseOne: Faults = { answer: words.say('page.choose-yes-or-no') };
  const nothing: Faults = { channel: words.say('page.wishes.nothing') };
  return {
    'Is this address yours': [addressPage(context, {}, {})],
    'Is this address yours, nothing chosen': [addressPage(context, {}, chooseOne), chooseOne],
    'How we tell you things': [wishesPage(context, {}, {})],
    'How we tell you things, nothing chosen': [wishesPage(context, {}, nothing), nothing],
    'How has it been for you': [surveyPage(context, { 'kept-informed': 'mostly' }, {})],
    'A link that is too old': [oldPage(words, 60)],
    'A link to an address that was left': [pastPage(context)],
    'A survey that was answered': [answeredPage(context)],
    'An answer beyond all room': [fullPage(context)],
    'A link that is none of ours': [wrongPage(words)],
    'An answer that could not be kept': [laterPage(words)],
    ...thanks(['mine', 'not-mine', 'way', 'email', 'way.call.change', 'survey', 'survey-reply'], words),
  };
}

/** What those who work with us read, in English. */
function workPages(): Readonly<Record<string, Shown>> {
  const words = wordsOf('en');
  const context = { ...contextIn(words), shown: work };
  return {
    'Work of a desk': [workPage(context, {}, {})],
    'Work that somebody has': [workPage({ ...context, shown: { ...work, promised } }, {}, {})],
    'Work that was sent back': [
      workPage({ ...context, shown: { ...work, returnedFor: ['provision-not-specified'] } }, {}, {}),
    ],
    'Work of a desk, no name and no date': [workPage(context, { answer: 'mine' }, missing), missing],
    'Work that is done': [donePage(context, 'SMP-4821')],
    ...thanks(['mine-work', 'not-ours'], words),
  };
}

const thanks = (answered: readonly string[], words: LanguageWords): Readonly<Record<string, Shown>> =>
  Object.fromEntries(
    answered.map((said) => {
      const view = thanksPage(contextIn(words), said);
      if (view === null) throw new Error(`Expected thanks for ${said}, found none.`);
      return [`Thanks for ${said}`, [view]];
    }),
  );

/** The pages behind links, with their styles inside. */
export const pagePieces = (): readonly Piece[] =>
  piecesOf({ ...familyPages(wordsOf('en')), ...workPages() }, (title) => title);

/** Those of contacts, in another language. */
export const pagePiecesIn = (name: string, language: Language): readonly Piece[] =>
  piecesOf(familyPages(wordsOfLanguage(language)), (title) => `${title}, ${name}`);

function piecesOf(
  pages: Readonly<Record<string, Shown>>,
  titled: (title: string) => string,
): readonly Piece[] {
  return Object.entries(pages).map(([title, [view, faults]]) => ({
    ...{ audience: 'pages', title: titled(title), format: 'standard', text: null },
    html: withStyles(pageHtml(view, faults)),
  }));
}
