import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { eventTypes } from '../../events/index.ts';

/** One page of the site: where it stands, what it is called, and what its template is filled with. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** One sentence, for whoever looks for it. */
  readonly summary: string;
  readonly template: TemplateName;
  readonly view: object;
  /** The page it belongs below, in the list of pages. */
  readonly below?: string;
}

const templates = [
  ...(['index', 'what-to-send', 'events', 'event', 'clocks'] as const),
  ...(['errors', 'limits', 'posting-again', 'versions'] as const),
] as const;

/** The kinds of page there are. */
export type TemplateName = (typeof templates)[number];

/** What the list of pages on each of them holds. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

const folder = join(import.meta.dirname, 'site');
const source = (name: string): string => readFileSync(join(folder, name), 'utf8');
const library = Handlebars.create();

// What goes in is escaped; what stands between backticks is set as code.
library.registerHelper('inline', (text: unknown) => {
  const escaped = library.escapeExpression(String(text));
  return new library.SafeString(escaped.replace(/&#x60;(.*?)&#x60;/g, '<code>$1</code>'));
});
// A long name may go on in the next line after a dot or a hyphen.
library.registerHelper(
  'broken',
  (text: unknown) =>
    new library.SafeString(library.escapeExpression(String(text)).replace(/[.-](?=[a-zA-Z]{2})/g, '$&<wbr>')),
);
// As `inline`, and the name of an event leads to its page.
library.registerHelper('linked', (text: unknown) => {
  const escaped = library.escapeExpression(String(text));
  return new library.SafeString(
    escaped.replace(/&#x60;(.*?)&#x60;/g, (_all, code: string) =>
      eventTypes.has(`send.${code}.v1`)
        ? `<a href="events/send.${code}.v1.html"><code>${code}</code></a>`
        : `<code>${code}</code>`,
    ),
  );
});
library.registerPartial('layout', source('layout.hbs'));
library.registerPartial('fields', source('fields.hbs'));

const compiled = Object.fromEntries(
  templates.map((name) => [
    name,
    library.compile(`{{#> layout}}\n${source(`${name}.hbs`).trim()}\n{{/layout}}`),
  ]),
);

/** The look of every page. */
export const styleSheet = (): string => source('style.css');

/** A page as HTML that needs nothing but the style sheet beside it. */
export function pageText(page: Page, nav: readonly Place[]): string {
  const root = '../'.repeat(page.path.split('/').length - 1);
  const above = nav.find(({ path }) => path === page.below);
  const view = {
    ...page.view,
    ...{ title: page.title, summary: page.summary, root, isStart: page.path === 'index.html' },
    nav: nav.map((place) => ({ ...place, isHere: place.path === page.path })),
    trail: above && [above, { name: page.title }],
  };
  return `${compiled[page.template]?.(view).trim()}\n`;
}
