import type { TopLevelSpec } from 'vega-lite';
import type { TimelineChart } from '../notices/chart.ts';
import { config, fill, ink, inLines, paper, titleOf, width } from './look.ts';

const lineHeight = 18;
const barHeight = 12;
const gap = 10;
const labelLetters = 58;
/** The due date stands out by so much above and below its bar. */
const strokeOver = 3;

interface Place {
  readonly label: readonly string[];
  readonly top: number;
  readonly barTop: number;
  readonly barEnd: number;
}

/**
 * Bars over time that lie below each other, each under its own line; below them the marks of each kind. Full is what has
 * passed, an outline what is left, a thick stroke the due date, and a dotted line today.
 */
export function spansSpec(chart: TimelineChart): TopLevelSpec {
  const places = placesOf([...chart.spans, ...chart.marks].map(({ says }) => says));
  const height = (places.at(-1)?.barEnd ?? 1) + gap;
  const time = { domain: [0, chart.days], nice: false };
  return {
    title: titleOf(chart),
    config,
    width,
    height,
    data: { values: [{}] },
    encoding: {
      x: { field: 'from', type: 'quantitative', scale: time, axis: axisOf(chart) },
      y: {
        field: 'top',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, height], range: [0, height], nice: false },
      },
    },
    layer: [
      linesLayer(places),
      barsLayer(chart, places),
      todayLayer(chart, places),
      strokesLayer(chart, places),
      dotsLayer(chart, places),
    ],
  };
}

type Layer = Extract<TopLevelSpec, { readonly layer: unknown }>['layer'][number];

const todayLayer = ({ today }: TimelineChart, places: readonly Place[]): Layer => ({
  data: {
    values: places.map(({ barTop, barEnd }) => ({
      ...{ from: today, top: barTop - strokeOver, bottom: barEnd + strokeOver },
    })),
  },
  mark: { type: 'rule', color: ink, strokeDash: [2, 2], strokeWidth: 1.5 },
  encoding: { y2: { field: 'bottom' } },
});

const linesLayer = (places: readonly Place[]): Layer => ({
  data: { values: places.map(({ label, top }) => ({ label, top })) },
  mark: { type: 'text', align: 'left', baseline: 'top', fontSize: 14, lineHeight, color: ink },
  encoding: { x: { value: 0 }, text: { field: 'label' } },
});

const barsLayer = (chart: TimelineChart, places: readonly Place[]): Layer => ({
  data: { values: barsOf(chart, places) },
  mark: { type: 'rect', stroke: fill, strokeWidth: 1.5 },
  encoding: {
    x2: { field: 'to' },
    y2: { field: 'bottom' },
    fill: {
      field: 'part',
      type: 'nominal',
      legend: null,
      scale: { domain: ['full', 'hollow'], range: [fill, paper] },
    },
  },
});

const strokesLayer = (chart: TimelineChart, places: readonly Place[]): Layer => ({
  data: { values: strokesOf(chart, places) },
  mark: { type: 'rule', color: ink, strokeWidth: 4 },
  encoding: { y2: { field: 'bottom' } },
});

const dotsLayer = (chart: TimelineChart, places: readonly Place[]): Layer => ({
  data: { values: dotsOf(chart, places) },
  // Without an edge: what happens day after day lies over itself, and stays a band that can be seen.
  mark: { type: 'point', shape: 'diamond', fill, strokeWidth: 0, size: 90, opacity: 1 },
});

function placesOf(lines: readonly string[]): readonly Place[] {
  let top = 0;
  return lines.map((says) => {
    const label = inLines(says, labelLetters);
    const barTop = top + label.length * lineHeight + strokeOver;
    const place = { label, top, barTop, barEnd: barTop + barHeight };
    top = place.barEnd + gap;
    return place;
  });
}

/**
 * So many pixels a label needs to stand clear of those at the ends. Nothing may stand over the edge: the picture is cut
 * there, and what stands over at the left would push everything to the right.
 */
const clear = 90;

function axisOf({ ticks, days }: TimelineChart) {
  const isClear = (at: number): boolean =>
    at === 0 || at === days || ((at / days) * width >= clear && ((days - at) / days) * width >= clear);
  const shown = ticks.filter(({ at }) => isClear(at));
  return {
    title: null,
    grid: false,
    orient: 'bottom',
    values: shown.map(({ at }) => at),
    labelExpr: `${JSON.stringify(Object.fromEntries(shown.map(({ at, label }) => [at, label])))}[datum.value]`,
    labelAngle: 0,
    labelFontSize: 12,
    labelColor: ink,
    labelOverlap: false,
    labelFlush: true,
    domainColor: ink,
    tickColor: ink,
  } as const;
}

/** Nothing is thinner than this part of the whole, so that a clock of one day can be seen. */
const thinnest = 1 / 150;

const barsOf = ({ spans, days }: TimelineChart, places: readonly Place[]) =>
  spans.flatMap(({ from, passed, left }, index) => {
    const { barTop = 0, barEnd = 0 } = places[index] ?? {};
    const ends = { top: barTop, bottom: barEnd };
    const full = Math.max(passed, left === null ? Math.min(days, from + days * thinnest) : passed);
    return [
      ...(full > from ? [{ ...ends, part: 'full', from, to: full }] : []),
      ...(left === null ? [] : [{ ...ends, part: 'hollow', from: Math.max(from, passed), to: left }]),
    ];
  });

const strokesOf = ({ spans }: TimelineChart, places: readonly Place[]) =>
  spans.flatMap(({ due }, index) => {
    const { barTop = 0, barEnd = 0 } = places[index] ?? {};
    return due === null ? [] : [{ from: due, top: barTop - strokeOver, bottom: barEnd + strokeOver }];
  });

const dotsOf = ({ spans, marks }: TimelineChart, places: readonly Place[]) =>
  marks.flatMap(({ at }, index) => {
    const { barTop = 0 } = places[spans.length + index] ?? {};
    return at.map((from) => ({ from, top: barTop + barHeight / 2 }));
  });
