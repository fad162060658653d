import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Chart, TimelineChart } from '../notices/chart.ts';
import { fontFamily, paper } from './look.ts';
import { svgOf } from './svg.ts';

/** Draws a chart as a PNG picture. */
export type Draw = (chart: Chart | TimelineChart) => Promise<Uint8Array>;

/** What drawing needs besides code: the drawer's WebAssembly and the letters, as the bytes of their files. */
export interface DrawingFiles {
  readonly wasm: () => Promise<Uint8Array>;
  readonly fonts: () => Promise<readonly Uint8Array[]>;
}

/** Twice as many points as the page has, for telephones. */
const zoom = 2;

/**
 * A drawer whose pictures are the same bytes for the same chart, on every kind of processor. Its files are read when
 * the first picture is drawn, and once: the WebAssembly can be started only once in a process, so one drawer is to be
 * made there.
 */
export function drawer(files: DrawingFiles): Draw {
  let started: Promise<readonly Uint8Array[]> | undefined;
  return async (chart) => {
    started ??= start(files);
    const fontBuffers = [...(await started)];
    const picture = new Resvg(await svgOf(chart), {
      fitTo: { mode: 'zoom', value: zoom },
      font: { fontBuffers, defaultFontFamily: fontFamily, loadSystemFonts: false },
      background: paper,
    });
    try {
      return picture.render().asPng();
    } finally {
      picture.free();
    }
  };
}

async function start({ wasm, fonts }: DrawingFiles): Promise<readonly Uint8Array[]> {
  const [bytes, letters] = await Promise.all([wasm(), fonts()]);
  await initWasm(bytes);
  return letters;
}
