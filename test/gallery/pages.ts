import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { styles } from '../../shared/aws/page-answer.ts';
import { addressPage } from '../../shared/notices/pages/address-page.ts';
import { donePage, laterPage, oldPage, thanksPage, wrongPage } from '../../shared/notices/pages/end-pages.ts';
import type { Faults, PageView } from '../../shared/notices/pages/form.ts';
import { pageHtml } from '../../shared/notices/pages/page-html.ts';
import { surveyPage } from '../../shared/notices/pages/survey-page.ts';
import { wishesPage } from '../../shared/notices/pages/wishes-page.ts';
import { type WorkShown, workPage } from '../../shared/notices/pages/work-page.ts';
import { profile } from '../notices/sample.ts';
import type { Piece } from './piece.ts';

const context = { profile, today: '2026-04-21' };
const council = profile.council.name;
const shown: WorkShown = {
  ...{ ref: 'SMP-4821', what: 'give the advice that was asked for', dueOn: '2026-05-26', promised: null },
  citation: 'SEND Regulations 2014 reg 8(1)',
};
const promised = { by: 'Sam Senco', on: '2026-04-24' };
const answered = ['mine', 'not-mine', 'wishes', 'survey', 'survey-reply', 'mine-work', 'not-ours'] as const;

const chooseOne: Faults = { answer: 'Choose yes or no' };
const missing: Faults = {
  on: 'Enter the day, month and year by which it will be done',
  by: 'Enter your name, in up to 80 letters',
};
const nothingChosen: Faults = { channel: 'Choose at least one thing to change' };

const pages: Readonly<Record<string, readonly [PageView, Faults?]>> = {
  'Is this address yours': [addressPage(context, {}, {})],
  'Is this address yours, nothing chosen': [addressPage(context, {}, chooseOne), chooseOne],
  'How we tell you things': [wishesPage(context, {}, {})],
  'How we tell you things, nothing chosen': [wishesPage(context, {}, nothingChosen), nothingChosen],
  'How has it been for you': [surveyPage(context, { 'kept-informed': 'mostly' }, {})],
  'Work of a desk': [workPage({ ...context, shown }, {}, {})],
  'Work that somebody has': [workPage({ ...context, shown: { ...shown, promised } }, {}, {})],
  'Work of a desk, no name and no date': [
    workPage({ ...context, shown }, { answer: 'mine' }, missing),
    missing,
  ],
  'Work that is done': [donePage(context, 'SMP-4821')],
  'A link that is too old': [oldPage(council)],
  'A link that is none of ours': [wrongPage(council)],
  'An answer that could not be kept': [laterPage(council)],
};

/** The pages behind links, with their styles inside. */
export function pagePieces(): readonly Piece[] {
  const require = createRequire(import.meta.url);
  const css = readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
  const link = '<link rel="stylesheet" href="page.css">';
  const style = `<style>${styles(css).body}</style>`;
  return [...Object.entries(pages), ...thanks()].map(([title, [view, faults]]) => ({
    ...{ audience: 'pages', title, format: 'standard', text: null },
    html: pageHtml(view, faults).replace(link, () => style),
  }));
}

const thanks = () =>
  answered.map((said): readonly [string, readonly [PageView]] => {
    const view = thanksPage(context, said);
    if (view === null) throw new Error(`Expected thanks for ${said}, found none.`);
    return [`Thanks for ${said}`, [view]];
  });
