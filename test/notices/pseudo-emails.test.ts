import { describe, expect, it } from 'vitest';
import { otherPieces } from '../gallery/all.ts';
import { fileName } from '../gallery/piece.ts';
import { everyNotice } from './every-notice.ts';
import { faultsIn, flat, shownIn } from './markup.ts';

const pieces = otherPieces();
const longer = pieces.filter(({ title }) => title.endsWith('longer words'));
const mirrored = pieces.filter(({ title }) => title.endsWith('right to left'));
const emails = (of: typeof pieces) =>
  of.flatMap(({ title, format, html, text }) => (text === null ? [] : [{ title, format, html, text }]));

/** What a page shows, without what stands in brackets, however deep. */
function outsideBrackets(shown: string): string {
  const less = shown.replace(/\[[^[\]]*\]/g, ' ');
  return less === shown ? shown : outsideBrackets(less);
}

it('shows every notice in every format, and every page, in both', () => {
  expect(emails(longer)).toHaveLength(Object.keys(everyNotice).length * 3);
  expect(longer.length - emails(longer).length).toBeGreaterThan(10);
  expect(mirrored).toHaveLength(longer.length);
  expect(new Set(pieces.map(fileName)).size).toBe(pieces.length);
});

it.each(pieces)('makes sound HTML of "$title" ($format)', ({ html }) => {
  expect(faultsIn(html)).toEqual([]);
});

describe('in longer words', () => {
  it.each(longer)('names the language of "$title" ($format)', ({ html }) => {
    expect(html).toMatch(/<html lang="en-XA"(?: dir="ltr")?[ >]/);
  });

  it.each(longer)('has all words of "$title" ($format) from a catalogue', ({ html }) => {
    const known = /https?:\S+|Sample City Council|[\p{L}\p{M}]+ \(\p{L}+\)|English/gu;
    const rest = outsideBrackets(shownIn(html)).replace(known, ' ');
    expect(rest).not.toMatch(/\p{L}/u);
  });

  it.each(emails(longer))('says the same in text and in HTML for "$title" ($format)', ({ html, text }) => {
    // Where a link begins a sentence, its tag leaves a space after the bracket.
    expect(shownIn(html).replaceAll('[ ', '[')).toBe(flat(text));
  });
});

describe('from right to left', () => {
  it.each(mirrored)('says so of "$title" ($format)', ({ html }) => {
    expect(html).toMatch(/<html lang="ar-XB" dir="rtl"[ >]/);
  });

  it.each(mirrored)('holds phone numbers, dates and addresses in "$title" ($format) together', ({ html }) => {
    const main = html.slice(html.indexOf('<main'));
    const alone = main
      .replace(/<bdi(?: dir="rtl")?>(?:(?!<\/?bdi).)*<\/bdi>/g, '')
      .replace(/<a [^>]*dir="ltr"[^>]*>[^<]*<\/a>/g, '')
      .replace(/<(?:a|input) [^>]*>/g, '');
    expect(alone).not.toMatch(/01632|https:|SMP-4821|20\d\d|Ann Example/);
    expect(html).not.toMatch(/[\u2066-\u2069](?=[^<]*<\/(?:p|h1|li|label|legend)>)/);
  });

  it.each(emails(mirrored))('does so in the plain text of "$title" ($format) too', ({ text }) => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines.every((line) => line.startsWith('\u200f'))).toBe(true);
    for (const [phone] of text.matchAll(/.01632 960 \d{3}./gs)) expect(phone).toMatch(/^\u2068.*\u2069$/s);
    const open = text.match(/[\u2066-\u2068]/g) ?? [];
    expect(text.match(/\u2069/g)).toHaveLength(open.length);
  });
});
