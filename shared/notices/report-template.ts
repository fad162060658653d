import type { Picture } from './chart.ts';
import { htmlTemplate, textTemplate } from './page.ts';

/** One row of a table: what it is about, a line for each thing known of it, and its cells as they are shown. */
export interface ReportRow {
  readonly title: string;
  readonly details: readonly string[];
  readonly cells: readonly string[];
}

/** A table under a heading; a sentence above it, or instead of rows; a picture of it, or instead of it. */
export interface ReportSection {
  readonly heading: string;
  readonly note: string | null;
  readonly picture?: Picture | null;
  /** Whether the rows say what the picture shows, so that plain text need not say it again. */
  readonly rowsSayIt?: boolean;
  /** What the cells are, and before them what the rows are; two cells at most, so that it fits on a telephone. */
  readonly rowsAre: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** All that a report shows, as lines of plain text. */
export interface ReportView {
  readonly subject: string;
  readonly size: string;
  readonly title: string;
  readonly opening: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly closing: readonly string[];
  readonly signInUrl: string;
}

/** The plain text part. */
export const reportText = (view: ReportView): string =>
  text({ ...view, sections: view.sections.map(inLines) });

const inLines = ({ columns, rows, picture, rowsSayIt = false, ...section }: ReportSection) => ({
  ...section,
  alt: picture && !rowsSayIt ? picture.alt : null,
  rows: rows.map(({ title, details, cells }) => ({
    ...{ title, details },
    cells: cells.map((cell, index) => `${columns[index] ?? ''}: ${cell}`).join('; '),
  })),
});

const text = textTemplate<
  Omit<ReportView, 'sections'> & { readonly sections: readonly ReturnType<typeof inLines>[] }
>(`
{{title}}
{{#each opening}}
{{this}}
{{/each}}
{{#each sections}}

{{heading}}
{{#if note}}
{{note}}
{{/if}}
{{#if alt}}
{{alt}}
{{/if}}
{{#each rows}}
- {{title}}
  {{cells}}
{{#each details}}
  {{this}}
{{/each}}
{{/each}}
{{/each}}

{{#each closing}}
{{this}}
{{/each}}
Sign in: {{signInUrl}}
`);

/** The HTML part: the same words, each table no wider than a telephone, and the pictures that travel with the email. */
export const reportHtml = (view: ReportView): string =>
  html({
    ...view,
    sections: view.sections.map(({ picture = null, ...section }) => ({ ...section, picture })),
  });

const html = htmlTemplate<ReportView>(`
<h1>{{title}}</h1>
{{#each opening}}
<p>{{this}}</p>
{{/each}}
{{#each sections}}
<h2>{{heading}}</h2>
{{#if note}}
<p>{{note}}</p>
{{/if}}
{{#if picture}}
<p><img class="picture" src="cid:{{picture.id}}" width="480" alt="{{picture.alt}}" style="display:block;width:100%;max-width:480px;height:auto"></p>
{{/if}}
{{#if rows}}
<table>
<thead>
<tr><th scope="col">{{rowsAre}}</th>{{#each columns}}<th scope="col" class="figure">{{this}}</th>{{/each}}</tr>
</thead>
<tbody>
{{#each rows}}
<tr><th scope="row"><strong>{{title}}</strong>{{#each details}}<br>
<span class="small">{{this}}</span>{{/each}}</th>{{#each cells}}<td>{{this}}</td>{{/each}}</tr>
{{/each}}
</tbody>
</table>
{{/if}}
{{/each}}
<div class="apart">
{{#each closing}}
<p>{{shown this}}</p>
{{/each}}
<p>Sign in: <a href="{{signInUrl}}">{{signInUrl}}</a></p>
</div>
`);
