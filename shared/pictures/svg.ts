import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart, TimelineChart } from '../notices/chart.ts';
import { barsSpec } from './bars.ts';
import { columnsSpec } from './columns.ts';
import { padding, width } from './look.ts';
import { spansSpec } from './spans.ts';

/** A chart as an SVG picture, drawn without a browser. The same chart gives the same letters. */
export async function svgOf(chart: Chart | TimelineChart): Promise<string> {
  const { spec } = compile(specOf(chart));
  return cut(await new View(parse(spec), { renderer: 'none' }).toSVG());
}

function specOf(chart: Chart | TimelineChart): TopLevelSpec {
  switch (chart.kind) {
    case 'columns':
      return columnsSpec(chart);
    case 'bars':
      return barsSpec(chart);
    case 'spans':
      return spansSpec(chart);
    default:
      return chart satisfies never;
  }
}

/** Without a canvas the library guesses how wide letters are, by far too much, and leaves white at the right: cut off. */
function cut(svg: string): string {
  const wide = width + 2 * padding;
  return svg.replace(
    /^(<svg [^>]*)\bwidth="[\d.]+"([^>]*)\bviewBox="0 0 [\d.]+ ([\d.]+)"/,
    `$1width="${wide}"$2viewBox="0 0 ${wide} $3"`,
  );
}
