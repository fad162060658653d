import Handlebars from 'handlebars';
import { asHtml, asText } from '../languages/marks.ts';
import type { Faults, PageView } from './form.ts';

const library = Handlebars.create();
library.registerHelper('is', (a: unknown, b: unknown) => a === b);
// Words of a catalogue: from right to left, names and phone numbers in them are marked, to stay whole.
library.registerHelper(
  'said',
  (text: string) => new library.SafeString(asHtml(library.escapeExpression(text))),
);
library.registerHelper('of', (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`));

// Markup of the GOV.UK Design System, whose styles are laid beside the function: https://design-system.service.gov.uk
library.registerPartial(
  'said',
  `{{#if hint}}<div id="{{name}}-hint" class="govuk-hint">{{said hint}}</div>{{/if}}
{{#if error}}<p id="{{name}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">{{said @root.frame.error}}</span> {{said error}}</p>{{/if}}`,
);
library.registerPartial(
  'described',
  `{{#if hint}}{{#if error}} aria-describedby="{{name}}-hint {{name}}-error"{{else}} aria-describedby="{{name}}-hint"{{/if}}{{else}}{{#if error}} aria-describedby="{{name}}-error"{{/if}}{{/if}}`,
);
library.registerPartial(
  'radios',
  `<fieldset class="govuk-fieldset"{{> described}}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{{said legend}}</legend>
{{> said}}
<div class="govuk-radios">
{{#each options}}
<div class="govuk-radios__item">
<input class="govuk-radios__input" id="{{of ../name @index}}" name="{{../name}}" type="radio" value="{{value}}"{{#if checked}} checked{{/if}}>
<label class="govuk-label govuk-radios__label" for="{{of ../name @index}}">{{said label}}</label>
</div>
{{/each}}
</div>
</fieldset>`,
);
library.registerPartial(
  'text',
  `<label class="govuk-label govuk-label--m" for="{{name}}">{{said label}}</label>
{{> said}}
<input class="govuk-input govuk-!-width-two-thirds{{#if error}} govuk-input--error{{/if}}" id="{{name}}" name="{{name}}" type="text" maxlength="80"{{#if autocomplete}} autocomplete="{{autocomplete}}"{{/if}}{{> described}} value="{{value}}">`,
);
library.registerPartial(
  'date',
  `<fieldset class="govuk-fieldset"{{> described}}>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{{said legend}}</legend>
{{> said}}
<div class="govuk-date-input" id="{{name}}">
{{#each parts}}
<div class="govuk-date-input__item">
<label class="govuk-label govuk-date-input__label" for="{{name}}">{{said label}}</label>
<input class="govuk-input govuk-date-input__input govuk-input--width-{{width}}{{#if ../error}} govuk-input--error{{/if}}" id="{{name}}" name="{{name}}" type="text" inputmode="numeric" maxlength="4" value="{{value}}">
</div>
{{/each}}
</div>
</fieldset>`,
);

/** What stands on every page, in its language. */
interface Frame {
  readonly tag: string;
  /** Null where the language runs as a browser expects. */
  readonly dir: 'rtl' | null;
  /** The title where no element can stand. */
  readonly title: string;
  readonly skip: string;
  readonly error: string;
  readonly problem: string;
}

interface Shown extends PageView {
  readonly frame: Frame;
  readonly faults: readonly { readonly id: string; readonly says: string }[];
}

const page = library.compile<Shown>(
  `<!doctype html>
<html lang="{{frame.tag}}"{{#if frame.dir}} dir="{{frame.dir}}"{{/if}} class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{{#if faults}}{{frame.error}} {{/if}}{{frame.title}} - {{council}}</title>
<link rel="stylesheet" href="page.css">
</head>
<body class="govuk-template__body">
<a href="#main-content" class="govuk-skip-link">{{said frame.skip}}</a>
<header class="govuk-template__header">
<div class="govuk-width-container govuk-!-padding-top-3 govuk-!-padding-bottom-3"><strong class="govuk-body govuk-!-font-weight-bold">{{council}}</strong></div>
</header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
{{#if faults}}
<div class="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">{{said frame.problem}}</h2>
<div class="govuk-error-summary__body">
<ul class="govuk-list govuk-error-summary__list">
{{#each faults}}<li><a href="#{{id}}">{{said says}}</a></li>{{/each}}
</ul>
</div>
</div>
</div>
{{/if}}
<h1 class="govuk-heading-l">{{said title}}</h1>
{{#each intro}}
<p class="govuk-body">{{said this}}</p>
{{/each}}
{{#if button}}
<form method="post" novalidate>
{{#each fields}}
<div class="govuk-form-group{{#if error}} govuk-form-group--error{{/if}}">
{{#if (is kind 'radios')}}{{> radios}}{{/if}}{{#if (is kind 'text')}}{{> text}}{{/if}}{{#if (is kind 'date')}}{{> date}}{{/if}}
</div>
{{/each}}
<button type="submit" class="govuk-button">{{said button}}</button>
</form>
{{/if}}
{{#each closing}}
<p class="govuk-body">{{said this}}</p>
{{/each}}
</div>
</div>
</main>
</div>
</body>
</html>
`,
  { strict: true },
);

/** A page as HTML; everything put in is escaped. Faults stand at the top, each a link to its question, and by it. */
export function pageHtml(view: PageView, faults: Faults = {}): string {
  const ids = new Map(
    view.fields.map((field) => [
      field.name,
      field.kind === 'date' ? (field.parts[0]?.name ?? '') : field.name,
    ]),
  );
  const listed = Object.entries(faults).map(([name, says]) => ({ id: ids.get(name) ?? name, says }));
  return page({ ...view, frame: frameOf(view), faults: listed });
}

function frameOf({ words: { say, tag, dir }, title }: PageView): Frame {
  return {
    ...{ tag, dir: dir === 'rtl' ? dir : null, title: asText(title, dir) },
    ...{ skip: say('page.skip'), error: say('page.error'), problem: say('page.problem') },
  };
}
