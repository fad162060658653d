import type { Piece } from './languages/format.ts';
import type { Language } from './languages/language.ts';
import { asLines, asText } from './languages/marks.ts';
import { htmlTemplate, textTemplate } from './page.ts';
import type { Paragraph } from './words.ts';

/** A part of a sentence that may be a link. */
export interface Linking {
  readonly text: string;
  readonly href: string | null;
  /** Whether plain text spells out where it leads. */
  readonly spelled: boolean;
}

/** All that a family's email shows, as lines of plain text in its language. */
export interface FamilyView {
  readonly language: Pick<Language, 'tag' | 'dir'>;
  readonly subject: string;
  /** Size of the letters in HTML, with its unit. */
  readonly size: string;
  /** Who writes, and about which case; what has a tag is its reference. */
  readonly heading: readonly Piece[];
  /** What each statement says. */
  readonly news: readonly (readonly Paragraph[])[];
  readonly calls: Paragraph;
  /** The question that `reach` answers. */
  readonly otherWays: string;
  /** Where the reader can choose how to be told, or say that the emails are not for them; or that a reply will do. */
  readonly reach: readonly Linking[];
  readonly textphone: string | null;
  readonly notForYou: string;
  readonly signIn: { readonly says: string; readonly url: string } | null;
  /** Whom to call when somebody is in danger: nobody may be waiting at our end. */
  readonly danger: string;
  /** Where the question of this email is answered. */
  readonly answer: { readonly says: string; readonly url: string } | null;
  /** Each sentence on a line of its own. */
  readonly apart: boolean;
}

const textOf = textTemplate<FamilyView>(`
{{#each heading}}{{text}}{{/each}}
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
{{otherWays}} {{#each reach}}{{text}}{{#if spelled}}: {{href}}{{/if}}{{/each}}{{#if textphone}} {{textphone}}{{/if}}
{{notForYou}}
{{#if signIn}}
{{signIn.says}} {{signIn.url}}
{{/if}}
{{danger}}
`);

/** The plain text part. From right to left, what runs the other way is held together by characters. */
export const familyText = (view: FamilyView): string =>
  asLines(asText(textOf(view), view.language.dir), view.language.dir);

/** The HTML part: the same words. An address of the web is read from left to right in every language. */
export const familyHtml = htmlTemplate<FamilyView>(`
<h1>{{#each heading}}{{#if tag}}<span class="whole">{{marked text}}</span>{{else}}{{marked text}}{{/if}}{{/each}}</h1>
{{#each news}}
<div{{#unless @first}} class="next"{{/unless}}>
{{#each this}}
{{#if @root.apart}}
{{#each this}}
<p>{{said this}}</p>
{{/each}}
{{else}}
<p>{{said (joined this false)}}</p>
{{/if}}
{{/each}}
</div>
{{/each}}
{{#if answer}}
<p><a class="button" href="{{answer.url}}">{{marked answer.says}}</a></p>
{{/if}}
<div class="apart">
{{#each calls}}
<p>{{said this}}</p>
{{/each}}
<p>{{marked otherWays}} {{#each reach}}{{#if href}}<a href="{{href}}">{{marked text}}</a>{{else}}{{marked text}}{{/if}}{{/each}}{{#if textphone}} {{said textphone}}{{/if}}</p>
<p>{{said notForYou}}</p>
{{#if signIn}}
<p>{{marked signIn.says}} <a class="whole" href="{{signIn.url}}"{{#if (is language.dir 'rtl')}} dir="ltr"{{/if}}>{{signIn.url}}</a></p>
{{/if}}
<p>{{marked danger}}</p>
</div>
`);
