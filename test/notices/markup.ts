import { HtmlValidate } from 'html-validate';

// Email is not a web page: style must stand inline for Outlook on Windows, and phone numbers hold together by style.
const validate = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'off',
    // Search engines cut long titles; whoever hears one needs the fault, the question and the council.
    'long-title': 'off',
    'tel-non-breaking': ['error', { ignoreStyle: true }],
    'doctype-style': ['error', { style: 'lowercase' }],
  },
});

/** What is wrong with a page, each complaint with its line. */
export function faultsIn(html: string): readonly string[] {
  const { results } = validate.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}

/** The words a page shows, with where its links lead: without its head, its hidden line and its tags. */
export function shownIn(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return flat(
    body
      .replace(/<a [^>]*href="(https:[^"]*)">([^<]*)<\/a>/g, (_, to: string, words: string) =>
        words === to ? words : `${words}: ${to}`,
      )
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&#x3D;', '=')
      .replaceAll('&#x60;', '`')
      .replaceAll('&amp;', '&'),
  );
}

/** A text with its lines and spaces made one, and no space before a full stop, a comma or a bracket. */
export const flat = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;?)])/g, '$1')
    .trim();
