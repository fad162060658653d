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

const emails = pieces.filter(({ audience }) => audience !== 'pages');
const plain = emails.flatMap(({ text, ...piece }) => (text === null ? [] : [{ ...piece, text }]));

it.each(emails)('loads nothing from anywhere to show "$title" to $audience ($format)', ({ html }) => {
  const loads = html.match(/<(?:link|script|iframe|object|embed|video|audio)\b|url\(|@import|background=/gi);
  expect(loads).toBeNull();
  // What a picture needs travels inside; a tracker would not.
  for (const [, source] of html.matchAll(/<img[^>]*\ssrc="([^"]*)"/g))
    expect(source).toMatch(/^data:image\/png/);
});

it.each(plain)('has nothing of HTML in the plain text of "$title" for $audience ($format)', ({ text }) => {
  expect(text).not.toMatch(/<\/?[a-z]|&(?:[a-z]+|#\d+);|\{\{|undefined|\[object/i);
  expect(text.startsWith('\n')).toBe(false);
  expect(text).not.toMatch(/\n{4}/);
});
