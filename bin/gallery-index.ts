import Handlebars from 'handlebars';
import { type Checked, pathOf, windows } from './gallery-checked.ts';

const library = Handlebars.create();

const page = library.compile<{ readonly groups: readonly unknown[]; readonly count: number }>(
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What people read</title>
<style>
:root { color-scheme: light; }
body { font: 16px/1.5 Arial, sans-serif; margin: 16px; color: #0b0c0c; background: #ffffff; }
ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 24px; }
li { width: 330px; }
img { max-width: 160px; height: 220px; object-fit: cover; object-position: top; border: 1px solid #b1b4b6; }
.wrong { color: #b10e1e; overflow-wrap: anywhere; }
a { color: #1d70b8; }
</style>
</head>
<body>
<h1>What people read</h1>
<p>{{count}} pieces, each as HTML, as text and in pictures.</p>
{{#each groups}}
<h2>{{name}}</h2>
<ul>
{{#each items}}
<li>
<h3>{{title}} ({{format}})</h3>
<p><a href="{{path}}.html">HTML</a>{{#if hasText}} <a href="{{path}}.txt">text</a>{{/if}}</p>
<div>{{#each pictures}}<a href="{{this.path}}"><img src="{{this.path}}" alt="{{this.alt}}" loading="lazy"></a> {{/each}}</div>
{{#each wrong}}<p class="wrong">{{this}}</p>
{{/each}}
</li>
{{/each}}
</ul>
{{/each}}
</body>
</html>
`,
  { strict: true },
);

/** The page that leads to every piece, by audience, with pictures and what is wrong with each. */
export function galleryIndex(checked: readonly Checked[]): string {
  const groups = Map.groupBy(checked, ({ piece }) => piece.audience);
  return page({
    count: checked.length,
    groups: [...groups].map(([name, own]) => ({ name, items: own.map(itemOf) })),
  });
}

function itemOf({ piece, faults, barriers }: Checked) {
  const path = pathOf(piece);
  return {
    ...{ path, title: piece.title, format: piece.format, hasText: piece.text !== null },
    wrong: [...faults, ...barriers],
    pictures: windows.map(({ name }) => ({ path: `${path}-${name}.png`, alt: `${piece.title}, ${name}` })),
  };
}
