import { type ManagerView, managerCss, managerHtml } from '../notices/pages/manager-html.ts';
import { guardedBy, styles } from './page-answer.ts';

/** An answer as API Gateway takes it from a Lambda proxy, with as many cookies as it sets. */
export interface ManagerAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}

// As the pages behind links, and pictures of our own. After the form to sign out nothing else is asked.
const guarded = guardedBy(
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
);

/** A page as an answer, with what the browser is to keep or forget. */
export const viewAnswer = (
  statusCode: number,
  view: ManagerView,
  cookies: readonly string[] = [],
): ManagerAnswer => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8', ...guarded },
  ...withCookies(cookies),
  body: managerHtml(view),
});

/** To another page: one of ours by its name, or the provider's by its address. */
export const goTo = (location: string, cookies: readonly string[]): ManagerAnswer => ({
  statusCode: 303,
  headers: { location, ...guarded },
  ...withCookies(cookies),
  body: '',
});

/**
 * A page that at once goes on to another site. No redirect: after a form, browsers hold it to where forms may lead, and
 * those of a page of ours lead to our own pages alone. https://www.w3.org/TR/CSP3/#directive-form-action
 */
export function goOn(location: string, view: ManagerView, cookies: readonly string[]): ManagerAnswer {
  const page = viewAnswer(200, view, cookies);
  return { ...page, headers: { ...page.headers, refresh: `0;url=${location}` } };
}

const withCookies = (cookies: readonly string[]) =>
  cookies.length === 0 ? {} : { multiValueHeaders: { 'set-cookie': cookies } };

/** A picture that no one else may keep. */
export const pictureAnswer = (png: Uint8Array): ManagerAnswer => ({
  statusCode: 200,
  headers: { 'content-type': 'image/png', ...guarded },
  body: Buffer.from(png).toString('base64'),
  isBase64Encoded: true,
});

/** The style sheets by their names; null for what is none. */
export function stylesNamed(name: string, css: string): ManagerAnswer | null {
  if (name === 'page.css') return styles(css);
  return name === 'manager.css' ? styles(managerCss) : null;
}
