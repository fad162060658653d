import type Handlebars from 'handlebars';

type Row = readonly string[];

/** A table: the first cell of each row names it. */
export interface ManagerTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What stands in place of a table without rows. */
  readonly none: string;
}

/** Rows that belong together, and what stands for them all until they are unfolded. */
export interface Fold {
  readonly says: string;
  readonly isOpen: boolean;
  readonly rows: readonly Row[];
}

/** A table too long to read through, in parts that the reader unfolds. */
export interface FoldedTable extends Omit<ManagerTable, 'rows'> {
  /** How many rows there are in all. */
  readonly count: number;
  readonly folds: readonly Fold[];
}

const head = `<thead class="govuk-table__head">
<tr class="govuk-table__row">{{#each columns}}<th scope="col" class="govuk-table__header">{{this}}</th>{{/each}}</tr>
</thead>`;

const body = `<tbody class="govuk-table__body">
{{#each rows}}
<tr class="govuk-table__row">{{#each this}}{{#if @first}}<th scope="row" class="govuk-table__header">{{this}}</th>{{else}}<td class="govuk-table__cell">{{this}}</td>{{/if}}{{/each}}</tr>
{{/each}}
</tbody>`;

const table = `{{#if rows}}
<section class="wide" aria-labelledby="{{id}}" tabindex="0">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m" id="{{id}}">{{caption}}</caption>
${head}
${body}
</table>
</section>
{{else}}
<h2 class="govuk-heading-m" id="{{id}}">{{caption}}</h2>
<p class="govuk-body">{{none}}</p>
{{/if}}
`;

// Unfolds without a script: https://design-system.service.gov.uk/components/details/
const folded = `<h2 class="govuk-heading-m" id="{{id}}">{{caption}}</h2>
{{#each folds}}
<details class="govuk-details"{{#if isOpen}} open{{/if}}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">{{says}}</span></summary>
<section class="wide" aria-label="{{says}}" tabindex="0">
<table class="govuk-table">
<caption class="govuk-visually-hidden">{{says}}</caption>
{{#with ../this}}${head}{{/with}}
${body}
</table>
</section>
</details>
{{else}}
<p class="govuk-body">{{none}}</p>
{{/each}}
`;

/** Lets the templates of a library say `{{> table}}` and `{{> folded}}`. */
export function registerTables(library: typeof Handlebars): void {
  library.registerPartial({ table, folded });
}
