import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../shared/notices/languages/en.ts';
import type { Language } from '../../shared/notices/languages/language.ts';
import { inEnglish, languages } from '../../shared/notices/languages/languages.ts';
import { dayOf, wordsFor, wordsIn } from '../../shared/notices/languages/words-for.ts';
import { longer, pseudoLanguages } from './pseudo-languages.ts';
import { wordsOf } from './sample.ts';

const notices = join(import.meta.dirname, '..', '..', 'shared', 'notices');
const sources = globSync('**/*.ts', { cwd: notices, exclude: ['languages/en', 'languages/en.ts'] })
  .map((path) => readFileSync(join(notices, path), 'utf8'))
  .join('\n');
const ids = Object.keys(english);

/** Names in braces and tags of a message, sorted: what a translation must have too. A branch of a plural is no name. */
const holds = (message: string): readonly string[] =>
  [
    ...new Set([...message.matchAll(/\{(\w+)[,}]|<\/(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`)),
  ].sort();

describe('The English catalogue', () => {
  it('has no message that nothing says', () => {
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
  });

  it('has every message that is said', () => {
    const asked = [...sources.matchAll(/\b(?:say|pieces)\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('uses the typographic apostrophe, since the plain one hides what follows it from ICU', () => {
    expect(Object.entries(english).filter(([, message]) => message.includes("'"))).toEqual([]);
  });
});

const catalogues: readonly Language[] = [...languages, ...Object.values(pseudoLanguages)];

describe.each(catalogues)('The catalogue of $tag', (language) => {
  it('is complete, and has nothing of its own', () => {
    expect(Object.keys(language.messages).sort()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(english))('asks in %s for what the English does', (id, message) => {
    const translated = new Map(Object.entries(language.messages)).get(id);
    expect(holds(translated ?? '')).toEqual(holds(message));
  });

  it('is written in one direction, under a name that HTML knows', () => {
    expect(new Intl.Locale(language.tag).baseName).toBe(language.tag);
    expect(['ltr', 'rtl']).toContain(language.dir);
  });
});

/** A language with these messages, and what it was found to lack. */
function polish(messages: Language['messages']) {
  const missing: string[] = [];
  const words = wordsIn({ tag: 'pl', locale: 'pl', dir: 'ltr', messages }, (language, id) =>
    missing.push(`${language} ${id}`),
  );
  return { words, missing };
}

describe('What a language lacks', () => {
  it.each<[string, Language['messages']]>([
    ['a message that is not there', {}],
    ['one that is no ICU message', { 'late.write-by': 'Napiszemy do {on, date' }],
    ['one that asks for what it is not given', { 'late.write-by': 'Napiszemy do {day}' }],
    [
      'one with a link where English has none',
      { 'late.write-by': '<page>Napiszemy</page> do {on, date, day}' },
    ],
  ])('is said in English, and reported: %s', (_, messages) => {
    const { words, missing } = polish(messages);
    expect(words.say('late.write-by', { on: dayOf('2026-06-01') })).toMatch(
      /^We will write again by .Monday 1 June 2026., even if nothing has changed\.$/,
    );
    expect(missing).toEqual(['pl late.write-by']);
  });

  it('is not reported where the language has it', () => {
    const { words, missing } = polish({ 'often.sorry': 'Przepraszamy.' });
    expect(words.say('often.sorry')).toBe('Przepraszamy.');
    expect(missing).toEqual([]);
  });
});

describe('What each language writes by itself', () => {
  const { words } = polish({
    'date.day': '{weekday}, {day} {month} {year}',
    'late.expected': 'Teraz spodziewamy się tego do: {on, date, day}.',
    'still-on-list.hope': 'Mamy nadzieję na termin: {on, date, month}.',
    'survey.weeks':
      'Pracujemy z Państwem od {weeks, plural, one {# tygodnia} few {# tygodni} many {# tygodni} other {# tygodnia}}.',
  });

  it('is its dates, in the order of its catalogue', () => {
    expect(words.say('late.expected', { on: dayOf('2026-06-01') })).toMatch(/poniedziałek, 1 czerwca 2026/);
    expect(words.say('still-on-list.hope', { on: dayOf('2026-06-01') })).toBe(
      'Mamy nadzieję na termin: czerwiec 2026.',
    );
  });

  it('is its plurals', () => {
    expect([1, 2, 5].map((weeks) => words.say('survey.weeks', { weeks }))).toEqual([
      'Pracujemy z Państwem od 1 tygodnia.',
      'Pracujemy z Państwem od 2 tygodni.',
      'Pracujemy z Państwem od 5 tygodni.',
    ]);
    expect(wordsOf('en').say('survey.weeks', { weeks: 1 })).toBe('We have now worked with you for 1 week.');
  });

  it('is the names of other languages', () => {
    expect(words.nameOf('en')).toBe('angielski');
    expect(words.nameOf('pl-PL')).toBeNull();
  });
});

describe('Which language a contact gets', () => {
  it.each(['en', 'en-GB', 'EN', 'pl', 'xx', 'not a language', '', '<b>'])('is English for %s', (code) => {
    expect(wordsOf(code).tag).toBe('en');
  });

  it.each(Object.values(pseudoLanguages))('is never $tag, which no reader could use', ({ tag }) => {
    expect(wordsOf(tag).tag).toBe('en');
    expect(languages.map((language) => language.tag)).not.toContain(tag);
  });

  it('is their own where there is a catalogue for it, and the first of all is English', () => {
    expect(languages[0]).toBe(inEnglish);
    for (const { tag } of languages) expect(wordsFor(tag, () => undefined).tag).toBe(tag);
  });
});

it('makes longer words about 40% longer', () => {
  const lengthOf = (messages: Language['messages']): number => Object.values(messages).join('').length;
  const ratio = lengthOf(longer.messages) / lengthOf(english);
  expect(ratio).toBeGreaterThan(1.3);
  expect(ratio).toBeLessThan(1.5);
});
