import Handlebars from 'handlebars';
import { type FoldedTable, type ManagerTable, registerTables } from './manager-table.ts';

/** Who is signed in, as every page of theirs says. */
export interface SignedInAs {
  /** The title of their role. */
  readonly title: string;
  readonly email: string;
}

/** What every page for managers has around it. */
export interface ManagerFrame {
  readonly title: string;
  readonly council: string;
  /** Null before signing in, and after signing out. */
  readonly signedIn: SignedInAs | null;
  readonly intro: readonly string[];
}

/** One thing to choose from a list. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

/** A case or a number, what is known of it, and the page of the case where there is one. */
export interface ManagerItem {
  readonly title: string;
  readonly href: string | null;
  readonly details: readonly string[];
}

export interface ManagerSection {
  readonly heading: string;
  readonly note: string | null;
  readonly items: readonly ManagerItem[];
}

/** A page for managers; what it has not is null or empty. */
export interface ManagerView extends ManagerFrame {
  readonly back: { readonly href: string; readonly says: string } | null;
  readonly choices: readonly Choice[];
  readonly sections: readonly ManagerSection[];
  /** Earlier and later parts of a long list. */
  readonly parts: readonly { readonly href: string; readonly says: string; readonly rel: 'prev' | 'next' }[];
  readonly picture: { readonly src: string; readonly alt: string } | null;
  readonly tables: readonly ManagerTable[];
  readonly folded: readonly FoldedTable[];
  /** A way on, such as to sign in. */
  readonly onward: { readonly href: string; readonly says: string } | null;
}

const library = Handlebars.create();
registerTables(library);

// Markup of the GOV.UK Design System, whose styles are laid beside the function: https://design-system.service.gov.uk
const page = library.compile<ManagerView>(
  `<!doctype html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{{title}} - {{council}}</title>
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="manager.css">
</head>
<body class="govuk-template__body">
<a href="#main-content" class="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header">
<div class="govuk-width-container over">
<strong class="govuk-body govuk-!-font-weight-bold">{{council}}</strong>
{{#if signedIn}}
<form method="post" action="sign-out" class="who">
<p class="govuk-body-s">{{signedIn.email}}, {{signedIn.title}}</p>
<button type="submit" class="govuk-button govuk-button--secondary">Sign out</button>
</form>
{{/if}}
</div>
</header>
<div class="govuk-width-container">
{{#if back}}
<nav aria-label="Back"><a href="{{back.href}}" class="govuk-back-link">{{back.says}}</a></nav>
{{/if}}
<main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-l">{{title}}</h1>
{{#each intro}}
<p class="govuk-body">{{this}}</p>
{{/each}}
{{#if onward}}
<p class="govuk-body"><a href="{{onward.href}}" class="govuk-link">{{onward.says}}</a></p>
{{/if}}
{{#if choices}}
<form method="get" action="work" class="filter">
{{#each choices}}
<div class="govuk-form-group">
<label class="govuk-label" for="{{name}}">{{label}}</label>
<select class="govuk-select" id="{{name}}" name="{{name}}">
{{#each options}}
<option value="{{value}}"{{#if selected}} selected{{/if}}>{{label}}</option>
{{/each}}
</select>
</div>
{{/each}}
<button type="submit" class="govuk-button">Show these</button>
</form>
{{/if}}
{{#each sections}}
<section>
<h2 class="govuk-heading-m">{{heading}}</h2>
{{#if note}}
<p class="govuk-body">{{note}}</p>
{{/if}}
{{#if items}}
<ul class="govuk-list items">
{{#each items}}
<li>{{#if href}}<a href="{{href}}" class="govuk-link">{{title}}</a>{{else}}{{title}}{{/if}}{{#each details}}<br>
<span class="detail">{{this}}</span>{{/each}}</li>
{{/each}}
</ul>
{{/if}}
</section>
{{/each}}
{{#if parts}}
<nav aria-label="Parts of the list" class="govuk-body parts">
{{#each parts}}
<a href="{{href}}" class="govuk-link" rel="{{rel}}">{{says}}</a>
{{/each}}
</nav>
{{/if}}
{{#if picture}}
<img src="{{picture.src}}" alt="{{picture.alt}}" class="timeline">
{{/if}}
{{#if tables}}
<nav aria-label="On this page" class="govuk-body">
<ul class="govuk-list">
{{#each tables}}
<li><a href="#{{id}}" class="govuk-link">{{caption}} ({{rows.length}})</a></li>
{{/each}}
{{#each folded}}
<li><a href="#{{id}}" class="govuk-link">{{caption}} ({{count}})</a></li>
{{/each}}
</ul>
</nav>
{{/if}}
{{#each tables}}{{> table}}{{/each}}
{{#each folded}}{{> folded}}{{/each}}
</main>
</div>
</body>
</html>
`,
  { strict: true },
);

/** A page for managers as HTML; everything put in is escaped. */
export const managerHtml = (view: ManagerView): string => page(view);

/** A page that says only this. */
export const plainView = (council: string, title: string, intro: readonly string[]): ManagerView => ({
  ...{ title, council, intro, signedIn: null, back: null, choices: [], sections: [], parts: [] },
  ...{ picture: null, tables: [], folded: [], onward: null },
});

/** What the styles of GOV.UK do not have. */
export const managerCss = `.over { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; padding: 15px 0; }
.over .govuk-body, .who .govuk-body-s, .who .govuk-button { margin: 0; }
.who { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; }
.who .govuk-body-s { overflow-wrap: anywhere; }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 0 20px; }
.filter .govuk-select { width: 100%; min-width: 0; }
.filter .govuk-button { justify-self: start; margin-bottom: 30px; }
.items { padding: 0; }
.items li { border-top: 1px solid #cecece; padding: 10px 0; margin: 0; overflow-wrap: anywhere; }
.detail { color: #484949; }
.parts { display: flex; gap: 30px; }
.timeline { display: block; width: 100%; max-width: 640px; height: auto; margin-bottom: 30px; border: 1px solid #cecece; }
.wide { overflow-x: auto; margin-bottom: 30px; }
.wide:focus { outline: 3px solid #ffdd00; outline-offset: 0; }
.wide .govuk-table { margin: 0; min-width: 1000px; }
.wide caption { max-width: calc(100vw - 30px); }
.wide th, .wide td { vertical-align: top; overflow-wrap: break-word; }
@media print { .govuk-details::details-content { display: block; content-visibility: visible; } }
@media (min-width: 64em) { .govuk-width-container { max-width: min(1180px, 100vw - 60px); } }
`;
