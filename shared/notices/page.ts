import Handlebars from 'handlebars';
import type { Language } from './languages/language.ts';
import { asHtml } from './languages/marks.ts';

/** A template that was compiled once. */
export type Template<View> = (view: View) => string;

const library = Handlebars.create();
const dateInWords = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [JFMASOND][a-z]+ \d{4}\b/g;
const phone = /(?:\+44|\b0)(?:[ -]?\d){9,10}\b/g;

// Works on text that is escaped already, and what it wraps is letters, digits and spaces: it can let nothing through.
library.registerHelper('shown', (sentence: string) => {
  const escaped = library.escapeExpression(sentence);
  const dated = escaped.replace(dateInWords, '<strong>$&</strong>');
  return new library.SafeString(dated.replace(phone, callable));
});

// Words from a catalogue: what is a date, and what must stay whole, is marked already, in every language.
library.registerHelper(
  'marked',
  (said: string) => new library.SafeString(asHtml(library.escapeExpression(said))),
);
library.registerHelper(
  'said',
  (said: string) => new library.SafeString(asHtml(library.escapeExpression(said)).replace(phone, callable)),
);

library.registerHelper('is', (a: unknown, b: unknown) => a === b);

library.registerHelper('joined', (sentences: readonly string[], apart: boolean) =>
  sentences.join(apart ? '\n' : ' '),
);

const callable = (written: string): string =>
  `<a href="tel:${written.replace(/[ -]/g, '')}" style="white-space:nowrap">${written}</a>`;

// One column, no pictures, nothing to load. The hidden line is what an inbox shows beside the subject; what follows
// it keeps the words of the email itself from being shown there. Outlook on Windows reads only inline styles.
library.registerPartial(
  'page',
  `<!doctype html>
<html lang="{{language.tag}}" dir="{{language.dir}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>{{subject}}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1 { font-size: 1.2em; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 1.1em; line-height: 1.3; margin: 32px 0 8px; }
p { margin: 0 0 16px; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 16px; }
table { border-collapse: collapse; margin: 0 0 16px; width: 100%; }
th, td { border-bottom: 1px solid #b1b4b6; padding: 8px 12px 8px 0; text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
.figure { width: 22%; }
.figure, td { overflow-wrap: break-word; }
.apart { border-top: 2px solid #b1b4b6; margin-top: 24px; padding-top: 16px; }
.next { margin-top: 40px; }
.whole { display: inline-block; max-width: 100%; }
.small { font-size: 0.85em; color: #505a5f; }
a { color: #1d70b8; }
a.button { display: inline-block; padding: 10px 16px; background-color: #00703c; color: #ffffff; font-weight: bold; text-decoration: none; }
@media (prefers-color-scheme: dark) {
  body, .page { background-color: #121212 !important; color: #f3f2f1 !important; }
  a { color: #8ec3f5 !important; }
  a.button { color: #ffffff !important; }
  .small { color: #c8cccf !important; }
  .apart { border-color: #6f777b !important; }
}
</style>
<style media="print">
@page { size: A4; margin: 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  :root { color-scheme: light; }
  body, .page { background-color: #ffffff !important; color: #000000 !important; }
  main { max-width: none !important; padding: 0 !important; font-size: 10pt !important; line-height: 1.35 !important; }
  a, .small { color: #000000 !important; }
  p { margin: 0 0 8pt; }
  h2 { margin: 16pt 0 4pt; }
  table { margin: 0 0 8pt; }
  thead { display: table-header-group; }
  tr, img, .apart { break-inside: avoid; }
  h1, h2, h2 + p { break-after: avoid; }
  th, td { border-color: #000000; padding: 3pt 8pt 3pt 0; }
  .picture { max-width: 10cm !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#ffffff;color:#0b0c0c">
<div aria-hidden="true" style="display:none;font-size:1px;line-height:1px;max-height:0;overflow:hidden">{{subject}}.${'&#847;&zwnj;&nbsp;'.repeat(90)}</div>
<main class="page" style="max-width:600px;margin:0 auto;padding:20px 16px;background-color:#ffffff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif;font-size:{{size}};line-height:1.5;overflow-wrap:anywhere">
{{> @partial-block}}
</main>
</body>
</html>
`,
);

/** What the page around every email shows. */
interface Framed {
  readonly subject: string;
  readonly size: string;
  /** The language it is in; English where it says nothing. */
  readonly language?: Pick<Language, 'tag' | 'dir'>;
}

const inEnglish = { tag: 'en', dir: 'ltr' } as const;

/**
 * An HTML template inside the page all emails share: everything put in is escaped. `{{shown x}}` marks dates and phones
 * of English for staff; `{{said x}}` does so for words of a catalogue, and `{{marked x}}` without phones.
 */
export function htmlTemplate<View extends Framed>(body: string): Template<View> {
  const template = library.compile(`{{#> page}}\n${body.trim()}\n{{/page}}`, { strict: true });
  return (view) => template({ language: inEnglish, ...view });
}

/** A plain text template: nothing in it needs escaping, so what goes in must be single lines. */
export const textTemplate = <View>(body: string): Template<View> =>
  library.compile<View>(body.trimStart(), { noEscape: true, strict: true });
