import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawer } from '../../shared/pictures/png.ts';

const packages = join(import.meta.dirname, '..', '..', 'node_modules');
const letters = (name: string): Promise<Uint8Array> =>
  readFile(join(packages, 'dejavu-fonts-ttf', 'ttf', `${name}.ttf`));

/** Draws as the deployed system does, with the files of the packages themselves. */
export const draw = drawer({
  wasm: () => readFile(join(packages, '@resvg', 'resvg-wasm', 'index_bg.wasm')),
  fonts: () => Promise.all([letters('DejaVuSansCondensed'), letters('DejaVuSansCondensed-Bold')]),
});
