import { htmlTemplate, textTemplate } from './page.ts';

/** One refused event: what it is, and what was wrong with it, a line for each fault. */
export interface RefusedItem {
  readonly title: string;
  readonly faults: readonly string[];
}

/** All that the email shows, as lines of plain text. */
export interface RefusedView {
  readonly subject: string;
  readonly size: string;
  readonly opening: readonly string[];
  readonly heading: string;
  readonly items: readonly RefusedItem[];
  readonly remedies: readonly string[];
  readonly closing: readonly string[];
}

/** The plain text part. */
export const refusedText = textTemplate<RefusedView>(`
{{subject}}
{{#each opening}}
{{this}}
{{/each}}

{{heading}}
{{#each items}}
- {{title}}
{{#each faults}}
  {{this}}
{{/each}}
{{/each}}

How to put it right
{{#each remedies}}
- {{this}}
{{/each}}

{{#each closing}}
{{this}}
{{/each}}
`);

/** The HTML part: the same words. */
export const refusedHtml = htmlTemplate<RefusedView>(`
<h1>{{subject}}</h1>
{{#each opening}}
<p>{{this}}</p>
{{/each}}
<h2>{{heading}}</h2>
<ul>
{{#each items}}
<li><strong>{{title}}</strong>{{#each faults}}<br>
{{this}}{{/each}}</li>
{{/each}}
</ul>
<h2>How to put it right</h2>
<ul>
{{#each remedies}}
<li>{{this}}</li>
{{/each}}
</ul>
<div class="apart">
{{#each closing}}
<p>{{this}}</p>
{{/each}}
</div>
`);
