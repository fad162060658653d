import { describe, expect, it } from 'vitest';
import type { Chart } from '../../shared/notices/chart.ts';
import { svgOf } from '../../shared/pictures/svg.ts';

const columns: Chart = {
  ...{ kind: 'columns', title: 'Past a legal or promised date, each week' },
  notes: ['As of Monday 29 June 2026.', '<5: from 1 to 4.'],
  panels: [
    {
      title: null,
      most: 20,
      columns: [
        { label: ['15', 'Jun'], number: 20, says: '20' },
        { label: ['22'], number: 'few', says: '<5' },
        { label: ['29'], number: 10, says: '10' },
      ],
    },
  ],
};

const bars: Chart = {
  ...{ kind: 'bars', title: 'The action plan, by status', notes: ['Hollow: disputed or stale.'] },
  bars: [
    { says: 'On track: 30, of which 10 disputed or stale', number: 30, hollow: 10 },
    { says: 'Behind: not shown', number: 'hidden', hollow: 0 },
    { says: 'Complete: 15', number: 15, hollow: 0 },
  ],
};

/** The words of a picture, in order, its lines apart. */
const wordsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].flatMap(([, words = '']) =>
    words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

/** How wide and high each rectangle of a kind is that is drawn by a path such as `M0,170h19v-150h-19Z`. */
const sizesIn = (svg: string, paint: string): readonly (readonly [number, number])[] =>
  [...svg.matchAll(/<path d="M[^hv"]*h([\d.]+)v(-?[\d.]+)[^"]*"[^>]*>/g)]
    .filter(([path]) => path.includes(`fill="${paint}"`))
    .map(([, wide, high]) => [Number(wide), Math.abs(Number(high))] as const);

const ink = '#12436d';
const paper = '#ffffff';

describe('A picture of columns', () => {
  it('is the same letters whenever it is drawn from the same numbers', async () => {
    expect(await svgOf(columns)).toBe(await svgOf(columns));
  });

  it('says its title, its notes, and beside each column its number and its label', async () => {
    const words = wordsIn(await svgOf(columns));
    expect(words).toEqual(
      expect.arrayContaining([columns.title, ...columns.notes, '20', '<5', '10', '15', 'Jun', '22', '29']),
    );
  });

  it('draws a column twice as high for twice as many, and none for a number that is not shown', async () => {
    const heights = sizesIn(await svgOf(columns), ink).map(([, high]) => high);
    expect(heights).toHaveLength(3);
    const [first = 0, second, third = 0] = heights;
    expect(first).toBeGreaterThan(100);
    expect(second).toBe(0);
    expect(third).toBeCloseTo(first / 2);
  });

  it('is as wide as a telephone, whatever its words', async () => {
    const long = { ...columns, title: 'A title that goes on and on '.repeat(4).trim() };
    for (const svg of [await svgOf(columns), await svgOf(long)])
      expect(svg).toMatch(/^<svg [^>]*width="424" height="\d+" viewBox="0 0 424 \d+"/);
    expect(wordsIn(await svgOf(long)).filter((line) => line.includes('title'))).toHaveLength(3);
  });

  it('keeps the words of others out of its own signs', async () => {
    const svg = await svgOf({ ...bars, bars: [{ says: '</text><script>&', number: 5, hollow: 0 }] });
    expect(svg).not.toContain('<script');
    expect(wordsIn(svg)).toContain('</text><script>&');
  });
});

describe('A picture of bars', () => {
  it('draws each bar by its number, the doubtful part hollow, and none for a number that is not shown', async () => {
    const svg = await svgOf(bars);
    const wide = (paint: string) => sizesIn(svg, paint).map(([width]) => Math.round(width));
    // The longest is 400 wide: 20 of 30 full and 10 hollow, and 15 full.
    expect(wide(ink)).toEqual([267, 200]);
    expect(wide(paper)).toEqual([133]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(bars.bars.map(({ says }) => says)));
  });

  it('lays bars and words below each other, none over another', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...{ says: `A cause whose name is so long that it takes two lines of the picture: ${index + 5}` },
      ...{ number: index + 5, hollow: 0 },
    }));
    const svg = await svgOf({ ...bars, bars: many });
    const tops = [...svg.matchAll(/<text text-anchor="start" transform="translate\(0,([\d.]+)\)"/g)]
      .map(([, top]) => Number(top))
      .slice(0, 12);
    const gaps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
    // Two lines of 18, a bar of 16, and 12 of white.
    expect(new Set(gaps.map(Math.round))).toEqual(new Set([64]));
  });
});
