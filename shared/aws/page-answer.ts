import type { Faults, Filled, PageView } from '../notices/pages/form.ts';
import { pageHtml } from '../notices/pages/page-html.ts';
import { languageQuery } from './links.ts';
import type { HttpAnswer } from './problem.ts';

/**
 * The headers of a page, with a content security policy: its address may be what opens it, so no other site may learn it,
 * frame it, or find it in a cache.
 */
export const guardedBy = (policy: string) => ({
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
});

const guarded = guardedBy(
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
);

/** A page as an answer, with what is wrong with what was filled in. */
export const pageAnswer = (statusCode: number, view: PageView, faults: Faults = {}): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8', ...guarded },
  body: pageHtml(view, faults),
});

/** After something was said: to a page that thanks in the same language, so that to load it again says nothing twice. */
export const seeAfter = (thanks: string, language: string): HttpAnswer => ({
  statusCode: 303,
  headers: {
    location: `?${[`said=${thanks}`, languageQuery(language)].filter(Boolean).join('&')}`,
    ...guarded,
  },
  body: '',
});

// The typeface of GOV.UK is for GOV.UK alone; the styles name Arial as the next.
const withoutFonts = (css: string): string => css.replace(/@font-face\{[^}]*\}/g, '');

// The Design System shows what is below a short page as its footer, in blue. These pages have none.
const withoutFooter = '\n.govuk-template { background-color: #ffffff; }';

// The Design System places these from the left by number. https://github.com/alphagov/govuk-frontend, `radios`, `form-group`, `lists`
const rightToLeft = `
[dir=rtl] .govuk-radios__label::before { left: auto; right: 2px; }
[dir=rtl] .govuk-radios__label::after { left: auto; right: 12px; }
[dir=rtl] .govuk-form-group--error { padding-left: 0; border-left: 0; padding-right: 15px; border-right: 5px solid #d4351c; }
[dir=rtl] .govuk-list { padding-right: 0; }
`;

/** The style sheet of all pages. */
export const styles = (css: string): HttpAnswer => ({
  statusCode: 200,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  body: `${withoutFonts(css)}${withoutFooter}${rightToLeft}`,
});

const longestForm = 10_000;

/** What a reader filled in; null when it is longer than any honest form. Of a field sent twice the last counts. */
export function filledIn({
  body,
  isBase64Encoded,
}: {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded: boolean;
}): Filled | null {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
  if (text.length > longestForm) return null;
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ''));
}
