import type { HttpReply } from './gateway-answers.ts';

/** The page on which somebody signs in locally: an address is enough, and the area need not know it. */
export function signInPage(area: string, asked: Readonly<Record<string, string>>): HttpReply {
  const hidden = Object.entries(asked).map(
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
<title>Sign in to ${escaped(area)} (local stand-in)</title>
<style>body { font: 1.1rem/1.5 sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem; } input, button { font: inherit; padding: 0.4rem; }</style>
</head>
<body>
<main>
<h1>Sign in to ${escaped(area)}</h1>
<p>This stands in for the sign-in of the council, on this machine alone. There is no password.</p>
<form method="post">
${hidden.join('\n')}
<p><label for="email">Email address, as the directory has it</label><br>
<input id="email" name="email" type="email" autocomplete="email" required></p>
<button type="submit">Sign in</button>
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
