import type { TopLevelSpec } from 'vega-lite';
import type { Chart, ChartPanel } from '../notices/chart.ts';
import { config, fill, ink, titleOf, width } from './look.ts';

type Columns = Extract<Chart, { readonly kind: 'columns' }>;
type Panel = Extract<TopLevelSpec, { readonly vconcat: unknown }>['vconcat'][number];

const height = { alone: 170, oneOfMany: 84 };
/** Above the highest column there is room for its number: this many pixels. */
const numberHeight = 20;
/** When the numbers of a row have more signs than this together, they are written smaller, so that they do not meet. */
const signsInARow = 44;

/** Columns on one ground line, each with its number above it; panels stand below each other. */
export const columnsSpec = (chart: Columns): TopLevelSpec => ({
  title: titleOf(chart),
  config,
  spacing: 12,
  vconcat: chart.panels.map((panel) =>
    panelSpec(panel, chart.panels.length === 1 ? height.alone : height.oneOfMany),
  ),
});

function panelSpec({ title, columns, most }: ChartPanel, tall: number): Panel {
  const longest = Math.max(0, ...columns.map(({ says }) => says.length));
  const values = columns.map(({ number, says }, column) => ({
    ...{ column, says, high: typeof number === 'number' ? number : 0 },
  }));
  return {
    width,
    height: tall,
    data: { values },
    ...(title !== null && { title: { text: title, fontSize: 14, offset: 2 } }),
    encoding: {
      x: {
        field: 'column',
        type: 'ordinal',
        title: null,
        scale: { paddingInner: 0.3, paddingOuter: 0.1 },
        axis: {
          labelExpr: `${JSON.stringify(columns.map(({ label }) => label))}[datum.value]`,
          ...axisLook,
        },
      },
      y: {
        field: 'high',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, (Math.max(1, most) * tall) / (tall - numberHeight)], nice: false },
      },
    },
    layer: [
      { mark: { type: 'bar', color: fill } },
      {
        mark: {
          type: 'text',
          baseline: 'bottom',
          dy: -3,
          color: ink,
          fontSize: longest * columns.length > signsInARow ? 11 : 13,
        },
        encoding: { text: { field: 'says' } },
      },
    ],
  };
}

const axisLook = {
  labelAngle: 0,
  labelFontSize: 12,
  labelColor: ink,
  labelOverlap: false,
  labelLineHeight: 15,
  labelPadding: 5,
  ticks: false,
  domainColor: ink,
} as const;
