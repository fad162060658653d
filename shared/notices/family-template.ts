import { htmlTemplate, textTemplate } from './page.ts';
import type { Paragraph } from './words.ts';

/** All that a family's email shows, as lines of plain text. */
export interface FamilyView {
  readonly subject: string;
  /** Size of the letters in HTML, with its unit. */
  readonly size: string;
  readonly council: string;
  /** The reference of the case; null in an email that is about none. */
  readonly ref: string | null;
  /** What each statement says. */
  readonly news: readonly (readonly Paragraph[])[];
  readonly calls: Paragraph;
  /** The question that "Reply to this email" answers. */
  readonly otherWays: string;
  readonly replyTo: string;
  readonly textphone: string | null;
  readonly notForYou: string;
  readonly signInUrl: string | null;
  /** Each sentence on a line of its own. */
  readonly apart: boolean;
}

/** The plain text part. */
export const familyText = textTemplate<FamilyView>(`
This is {{council}}{{#if ref}} about {{ref}}{{/if}}.
{{#each news}}
{{#unless @first}}

{{/unless}}
{{#each this}}

{{joined this @root.apart}}
{{/each}}
{{/each}}

{{#each calls}}
{{this}}
{{/each}}
{{otherWays}} Reply to this email.{{#if textphone}} Textphone: {{textphone}}.{{/if}}
{{notForYou}}
{{#if signInUrl}}
To see more, sign in your usual way: {{signInUrl}}
{{/if}}
`);

/** The HTML part: the same words. */
export const familyHtml = htmlTemplate<FamilyView>(`
<h1>This is {{council}}{{#if ref}} about <span class="whole">{{ref}}</span>{{/if}}.</h1>
{{#each news}}
<div{{#unless @first}} class="next"{{/unless}}>
{{#each this}}
{{#if @root.apart}}
{{#each this}}
<p>{{shown this}}</p>
{{/each}}
{{else}}
<p>{{shown (joined this false)}}</p>
{{/if}}
{{/each}}
</div>
{{/each}}
<div class="apart">
{{#each calls}}
<p>{{shown this}}</p>
{{/each}}
<p>{{otherWays}} <a href="mailto:{{replyTo}}">Reply to this email</a>.{{#if textphone}} Textphone: {{shown textphone}}.{{/if}}</p>
<p>{{shown notForYou}}</p>
{{#if signInUrl}}
<p>To see more, sign in your usual way: <a class="whole" href="{{signInUrl}}">{{signInUrl}}</a></p>
{{/if}}
</div>
`);
