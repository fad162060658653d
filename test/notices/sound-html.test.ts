import { expect, it } from 'vitest';
import { allPieces } from '../gallery/all.ts';
import { fileName } from '../gallery/piece.ts';
import { faultsIn } from './markup.ts';

const pieces = await allPieces();

it.each(pieces)('makes sound HTML of "$title" for $audience ($format)', ({ html }) => {
  expect(faultsIn(html)).toEqual([]);
});

it('tells every piece from every other by the name of its files', () => {
  const names = pieces.map((piece) => `${piece.audience}/${fileName(piece)}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
