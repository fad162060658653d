import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../shared/notices/chart.ts';
import { draw } from './drawn.ts';

const chart: Chart = {
  ...{ kind: 'bars', title: 'The backlog, by how long it is late', notes: ['As of Monday 29 June 2026.'] },
  bars: [
    { says: 'Up to 2 weeks: 20', number: 20, hollow: 5 },
    { says: 'More than 2 weeks: fewer than 5', number: 'few', hollow: 0 },
  ],
};

/** Width and height from the head of a PNG file (RFC 2083, 11.2.2 and 11.2.3), and its points. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const [wide, high] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { bytes, wide, high, depth: bytes[24], colours: bytes[25], lines: inflateSync(Buffer.concat(data)) };
}

/** The greys of a picture, from 0 to 255, as a black and white printer sees them (Rec. 709), each with how often it is. */
function greysIn({ wide, high, lines }: ReturnType<typeof read>): ReadonlyMap<number, number> {
  const greys = new Map<number, number>();
  const row = wide * 4;
  let above = new Uint8Array(row);
  for (let y = 0; y < high; y += 1) {
    const line = unfiltered(lines.subarray(y * (row + 1), (y + 1) * (row + 1)), above);
    for (let x = 0; x < row; x += 4) {
      const [red = 0, green = 0, blue = 0] = line.subarray(x, x + 3);
      const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
      greys.set(grey, (greys.get(grey) ?? 0) + 1);
    }
    above = line;
  }
  return greys;
}

/** A line of a PNG without its filter (RFC 2083, 6). */
function unfiltered(filtered: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(above.length);
  for (let x = 0; x < line.length; x += 1) {
    const [left, up, corner] = [line[x - 4] ?? 0, above[x] ?? 0, above[x - 4] ?? 0];
    line[x] = (filtered[x + 1] ?? 0) + guess(filtered[0] ?? 0, { left, up, corner });
  }
  return line;
}

function guess(filter: number, { left, up, corner }: { left: number; up: number; corner: number }): number {
  if (filter < 3) return [0, left, up][filter] ?? 0;
  if (filter === 3) return Math.floor((left + up) / 2);
  const near = left + up - corner;
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

describe('A drawn picture', () => {
  it('is a PNG of twice the points of its page, in full colour', async () => {
    const picture = read(await draw(chart));
    expect(picture.bytes.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
    expect([picture.depth, picture.colours, picture.wide]).toEqual([8, 6, 848]);
    expect(picture.high).toBeGreaterThan(200);
    expect(picture.high).toBeLessThan(500);
  });

  it('is the same bytes whenever it is drawn from the same numbers', async () => {
    expect(await draw(chart)).toEqual(await draw(chart));
  });

  it('differs where one of its letters does, so it is drawn with a font', async () => {
    const [first, second] = chart.bars;
    if (first === undefined || second === undefined) throw new Error('Expected two bars.');
    const other = { ...chart, bars: [{ ...first, says: 'Up to 2 weeks: 29' }, second] };
    expect(await draw(other)).not.toEqual(await draw(chart));
  });

  it('is dark on white in grey, its bars as well as its letters', async () => {
    const greys = [...greysIn(read(await draw(chart)))];
    const all = greys.reduce((sum, [, points]) => sum + points, 0);
    const share = (from: number, to: number) =>
      greys.reduce((sum, [grey, points]) => (grey >= from && grey <= to ? sum + points : sum), 0) / all;
    expect(share(255, 255)).toBeGreaterThan(0.7);
    // At most 70 of 255: more than seven to one against white (WCAG 2.2, 1.4.11 asks for three).
    expect(share(0, 70)).toBeGreaterThan(0.05);
    // Nothing between but the edges of letters.
    expect(share(71, 254)).toBeLessThan(0.06);
  });
});
