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
  /** Where the reader can choose how to be told, or say that the emails are not for them; null where only a reply will do. */
  readonly wishesUrl: string | null;
  /** Where the question of this email is answered. */
  readonly answer: { readonly says: string; readonly url: string } | null;
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

{{#if answer}}
{{answer.says}}: {{answer.url}}

{{/if}}
{{#each calls}}
{{this}}
{{/each}}
{{otherWays}} {{#if wishesUrl}}Tell us: {{wishesUrl}} or reply.{{else}}Reply to this email.{{/if}}{{#if textphone}} Textphone: {{textphone}}.{{/if}}
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
{{#if answer}}
<p><a class="button" href="{{answer.url}}">{{answer.says}}</a></p>
{{/if}}
<div class="apart">
{{#each calls}}
<p>{{shown this}}</p>
{{/each}}
<p>{{otherWays}} {{#if wishesUrl}}<a href="{{wishesUrl}}">Tell us</a> or <a href="mailto:{{replyTo}}">reply</a>.{{else}}<a href="mailto:{{replyTo}}">Reply to this email</a>.{{/if}}{{#if textphone}} Textphone: {{shown textphone}}.{{/if}}</p>
<p>{{shown notForYou}}</p>
{{#if signInUrl}}
<p>To see more, sign in your usual way: <a class="whole" href="{{signInUrl}}">{{signInUrl}}</a></p>
{{/if}}
</div>
`);
