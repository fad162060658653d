import { htmlTemplate, textTemplate } from './page.ts';

/** One case or one obligation: its headline, and what is known of it, each on a line. */
export interface DeskItem {
  /** The case it is about; none for a number, a desk or a partner. */
  readonly ref?: string;
  /** Where it is about a case, its reference and what is asked: "C-1: send the advice", or the reference alone. */
  readonly title: string;
  readonly details: readonly string[];
  /** Where somebody can take it on, or say that it is not theirs. */
  readonly link?: string | null;
}

/** A group of items under a heading; `note` when there is a sentence to say instead, or besides. */
export interface DeskSection {
  readonly heading: string;
  readonly note: string | null;
  readonly items: readonly DeskItem[];
}

/** All that a desk's email shows, as lines of plain text. */
export interface DeskView {
  readonly subject: string;
  readonly size: string;
  readonly from: string;
  readonly sections: readonly DeskSection[];
  readonly closing: readonly string[];
  /** Null for those who have nothing to sign in to. */
  readonly signInUrl: string | null;
}

/** The plain text part. */
export const deskText = (view: DeskView): string => text(withLinks(view));

const text = textTemplate<DeskView>(`
{{subject}}
{{from}}
{{#each sections}}

{{heading}}
{{#if note}}
{{note}}
{{/if}}
{{#each items}}
- {{title}}
{{#each details}}
  {{this}}
{{/each}}
{{#if link}}
  I have this, or it is not ours: {{link}}
{{/if}}
{{/each}}
{{/each}}

{{#each closing}}
{{this}}
{{/each}}
{{#if signInUrl}}
Sign in: {{signInUrl}}
{{/if}}
`);

/** The HTML part: the same words. */
export const deskHtml = (view: DeskView): string => html(withLinks(view));

const html = htmlTemplate<DeskView>(`
<h1>{{subject}}</h1>
<p>{{from}}</p>
{{#each sections}}
<h2>{{heading}}</h2>
{{#if note}}
<p>{{note}}</p>
{{/if}}
{{#if items}}
<ul>
{{#each items}}
<li>{{#if details}}<strong>{{title}}</strong>{{else}}{{title}}{{/if}}{{#each details}}<br>
{{#if @first}}{{this}}{{else}}<span class="small">{{this}}</span>{{/if}}{{/each}}{{#if link}}<br>
<a href="{{link}}">I have this, or it is not ours</a>{{/if}}</li>
{{/each}}
</ul>
{{/if}}
{{/each}}
<div class="apart">
{{#each closing}}
<p>{{shown this}}</p>
{{/each}}
{{#if signInUrl}}
<p>Sign in: <a href="{{signInUrl}}">{{signInUrl}}</a></p>
{{/if}}
</div>
`);

// Templates are strict: what an item may leave out is there for them all the same.
const withLinks = ({ sections, ...view }: DeskView): DeskView => ({
  ...view,
  sections: sections.map(({ items, ...section }) => ({
    ...section,
    items: items.map((item) => ({ link: null, ...item })),
  })),
});
