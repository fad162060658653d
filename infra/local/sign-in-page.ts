import type { HttpReply } from './gateway-answers.ts';

/** The page on which somebody signs in locally: an address is enough, and the area need not know it. */
export const signInPage = (area: string, asked: Readonly<Record<string, string>>): HttpReply =>
  page(`Sign in to ${area}`, asked, {
    says: 'This stands in for the sign-in of the council, on this machine alone. There is no password.',
    fields: `<p><label for="email">Email address, as the directory has it</label><br>
<input id="email" name="email" type="email" autocomplete="email" required></p>`,
    button: 'Sign in',
  });

/** The page on which somebody confirms that they sign out: a provider must ask when it is shown no token of theirs. */
export const signOutPage = (area: string, asked: Readonly<Record<string, string>>): HttpReply =>
  page(`Sign out of ${area}`, asked, {
    says: 'This stands in for the sign-in of the council, on this machine alone. It still has you signed in.',
    fields: '',
    button: 'Sign out',
  });

interface Form {
  readonly says: string;
  readonly fields: string;
  readonly button: string;
}

function page(title: string, sent: Readonly<Record<string, string>>, form: Form): HttpReply {
  const hidden = Object.entries(sent).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} (local stand-in)</title>
<style>body { font: 1.1rem/1.5 sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem; } input, button { font: inherit; padding: 0.4rem; }</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${form.says}</p>
<form method="post">
${hidden.join('\n')}
${form.fields}
<button type="submit">${form.button}</button>
</form>
</main>
</body>
</html>
`,
  };
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
