import { expect, it } from 'vitest';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { familyEmail } from '../../shared/notices/family-email.ts';
import { everyNotice } from './every-notice.ts';
import { faultsIn, flat, shownIn } from './markup.ts';
import { readingAge, wordsIn } from './reading-grade.ts';
import { emailOf, profile } from './sample.ts';

const every = Object.entries(everyNotice).map(([name, told]) => ({
  name,
  told,
  email: familyEmail(emailOf([told])),
}));
const told = new Set(Object.values(everyNotice).map(({ notice }) => notice));

it.each(pathways.flatMap(({ notices }) => notices.map(({ notice }) => notice)))(
  'has words for %s, and they are read here',
  (notice) => {
    expect(told).toContain(notice);
  },
);

it.each(every)('says "$name" in few words: one thing to know, one person to call', ({ told, email }) => {
  const isDecision = told.notice === 'decision-made';
  const news = email.text.split(/\nQuestions\?|\nNeed a letter/)[0] ?? '';
  expect(wordsIn(news).length).toBeLessThanOrEqual(isDecision ? 90 : 80);
  // The help beneath is the same in every email.
  expect(wordsIn(email.text).length).toBeLessThanOrEqual(isDecision ? 148 : 132);
});

it('says, for the most part, in about 120 words what there is to say', () => {
  const lengths = every.map(({ email }) => wordsIn(email.text).length).toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(116);
});

it.each(every)('says "$name" so that a child of ten could read it', ({ email }) => {
  expect(readingAge(email.text)).toBeLessThanOrEqual(10);
});

it('is read, for the most part, at the age of nine', () => {
  const atNine = every.filter(({ email }) => readingAge(email.text) <= 9);
  expect(atNine.length / every.length).toBeGreaterThan(0.75);
});

it.each(every)('names nothing private in "$name"', ({ email }) => {
  // The same line to everybody tells nothing of anybody.
  const toAll = 'Urgent mental health help? Call 111';
  const private_ =
    /\bEHCP?\b|\bSEND\b|CAMHS|\bcomplaint|autis|ADHD|diagnos|disab|special educational|speech|therap|psycholog|health|hospital|refus|reject|\bcease|safeguard/i;
  for (const part of [email.subject, email.text, email.html])
    expect(
      part
        .replace(/\bsend\b/g, '')
        .replace(toAll, '')
        .match(private_),
    ).toBeNull();
});

it.each(every)('blames nobody and presses nobody in "$name"', ({ email }) => {
  expect(email.text).not.toMatch(
    /\byou (?:failed|did not|have not (?:sent|replied))\b|\bplease mediate|\bshould try mediation/i,
  );
});

it.each(every)('says the same in text and in HTML for "$name"', ({ email }) => {
  expect(shownIn(email.html)).toBe(flat(email.text));
});

it.each(every)('makes sound HTML of "$name"', ({ email }) => {
  expect(faultsIn(email.html)).toEqual([]);
});

it.each(every)('shows only who writes beside "$name" in an inbox', ({ email }) => {
  expect(email.subject).toBe('An update from Sample City Council');
  const hidden = /<div aria-hidden="true"[^>]*>(.*?)<\/div>/s.exec(email.html)?.[1] ?? '';
  expect(hidden.replace(/&\S+?;/g, '')).toBe('An update from Sample City Council.');
});

it.each(every.filter(({ told }) => told.notice !== 'confirm-address'))(
  'gives the whole of its help at the end of "$name"',
  ({ email }) => {
    for (const piece of [
      'This is Sample City Council about SMP-4821.',
      'Call Ann Example or Bob Sample, 01632 960 310.',
      `Free, independent advice: ${profile.sendiass.name}, ${profile.sendiass.phone}.`,
      'Need a letter, large print, another language or a call? Tell us: https://send.council.example/p/wishes or reply. Textphone: 01632 960 349.',
      'Not for you? Call 01632 960 300.',
      'sign in your usual way: https://sign-in.council.example/',
    ])
      expect(flat(email.text)).toContain(piece);
  },
);
