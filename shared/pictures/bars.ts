import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from '../notices/chart.ts';
import { config, fill, ink, inLines, paper, titleOf, width } from './look.ts';

type Bars = Extract<Chart, { readonly kind: 'bars' }>;

const lineHeight = 18;
const barHeight = 16;
const gap = 12;
const labelLetters = 58;

/** Where one bar lies, in pixels from the top. */
interface Place {
  readonly label: readonly string[];
  readonly top: number;
  readonly barTop: number;
  readonly end: number;
}

/**
 * Bars that lie below each other, each under the line that says its number. What is hollow is drawn as an outline at
 * the end of its bar. What is not shown has its line and no bar.
 */
export function barsSpec(chart: Bars): TopLevelSpec {
  const places = placesOf(chart);
  const height = places.at(-1)?.end ?? 1;
  const most = Math.max(1, ...chart.bars.map(({ number }) => (typeof number === 'number' ? number : 0)));
  return {
    title: titleOf(chart),
    config,
    width,
    height,
    data: { values: partsOf(chart, places) },
    encoding: {
      y: {
        field: 'top',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, height], range: [0, height], nice: false },
      },
    },
    layer: [
      {
        data: { values: places.map(({ label, top }) => ({ label, top })) },
        mark: { type: 'text', align: 'left', baseline: 'top', fontSize: 14, lineHeight, color: ink, x: 0 },
        encoding: { text: { field: 'label' } },
      },
      {
        mark: { type: 'rect', stroke: fill, strokeWidth: 1.5 },
        encoding: {
          x: { field: 'from', type: 'quantitative', axis: null, scale: { domain: [0, most], nice: false } },
          x2: { field: 'to' },
          y2: { field: 'bottom' },
          fill: {
            field: 'part',
            type: 'nominal',
            legend: null,
            scale: { domain: ['full', 'hollow'], range: [fill, paper] },
          },
        },
      },
    ],
  };
}

function placesOf({ bars }: Bars): readonly Place[] {
  let top = 0;
  return bars.map(({ says, number }) => {
    const label = inLines(says, labelLetters);
    const barTop = top + label.length * lineHeight;
    const hasBar = typeof number === 'number' && number > 0;
    const place = { label, top, barTop, end: barTop + (hasBar ? barHeight : 0) };
    top = place.end + gap;
    return place;
  });
}

const partsOf = ({ bars }: Bars, places: readonly Place[]) =>
  bars.flatMap(({ number, hollow }, index) => {
    const whole = typeof number === 'number' ? number : 0;
    const { barTop = 0 } = places[index] ?? {};
    const ends = { top: barTop, bottom: barTop + barHeight };
    return [
      { ...ends, part: 'full', from: 0, to: whole - hollow },
      { ...ends, part: 'hollow', from: whole - hollow, to: whole },
    ].filter(({ from, to }) => to > from);
  });
