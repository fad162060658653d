import { describe, expect, it } from 'vitest';
import { familyEmail } from '../../shared/notices/family-email.ts';
import { readingFormats } from '../gallery/families.ts';
import { everyNotice } from './every-notice.ts';
import { flat } from './markup.ts';
import { emailOf, parent, profile } from './sample.ts';

const today = '2026-04-21';
const every = Object.entries(everyNotice).flatMap(([name, told]) =>
  readingFormats.map((format) => {
    const { subject, text } = familyEmail(emailOf([told], { today, contact: { ...parent, format } }));
    return { name, notice: told.notice, format, subject, text: flat(text), news: newsIn(text) };
  }),
);
const decisions = every.filter(({ notice }) => notice === 'decision-made');

/** What an email tells, without who we are before it and the help after it. */
function newsIn(text: string): string {
  const help = text.search(/\nQuestions\?|\nNeed large print/);
  return flat(text.slice(text.indexOf('\n'), help));
}

describe('An email about a decision', () => {
  it.each(decisions)(
    'says that the letter decides, and that it is not the letter ($name, $format)',
    ({ news }) => {
      expect(news).toContain('We have made a decision. Our letter explains it.');
      expect(news).toContain('This email is not the letter.');
      expect(news).toContain('If you disagree, the letter says what you can do.');
      expect(news).toMatch(/check the letter|The letter gives your last day to appeal/);
      expect(news).toMatch(/If it has not come[^.]*, call Ann Example, 01632 960 310\./);
    },
  );

  it.each(decisions)(
    'never says what was decided, nor sounds like the decision itself ($name, $format)',
    ({ news }) => {
      expect(news).not.toMatch(
        /we (?:will|will not|have decided|agree)|decided (?:to|that|not)|grant|turned? down|approv|entitle|notice (?:of|under)|hereby|section|regulation|\bassess|\bplan\b|\bschool/i,
      );
    },
  );

  it.each(decisions)(
    'gives mediation as a phone number and a choice, once, and praises it nowhere ($name, $format)',
    ({ news }) => {
      expect(news).toContain('mediation adviser: Fair Talk, 01632 960 303. You can say no to mediation.');
      expect(news.match(/mediation/g)).toHaveLength(2);
      expect(news).not.toMatch(/recommend|quicker|easier|better|first try|hope you|encourage|suggest/i);
    },
  );

  it.each(decisions)('names free, independent advice ($name, $format)', ({ text }) => {
    expect(text).toContain(`For free, independent advice, call ${profile.sendiass.name}`);
  });
});

it('gives rights of appeal with a decision and where an appeal is under way, and nowhere else', () => {
  const speaking = every.filter(({ news }) => /appeal|mediation/i.test(news)).map(({ notice }) => notice);
  expect([...new Set(speaking)].sort()).toEqual([
    'appeal-heard',
    'appeal-step',
    'date-changed',
    'decision-made',
    'mediation-asked',
  ]);
});

it.each(every)('uses no jargon in "$name" ($format)', ({ text }) => {
  expect(text).not.toMatch(
    /statutory|provision|multi-?agency|stakeholder|outcome|pathway|co-?produc|signpost|triage|referr|caseload|escalat|liais|commenc|pursuant|in order to|utilis|prior to|regarding|\bASAP\b|with regard|set out in|in line with|going forward|deadline/i,
  );
});

it.each(every)('spells out every acronym in "$name" ($format)', ({ text }) => {
  const capitals = text.replace('SMP-4821', '').match(/\b[A-Z]{2,}\b/g) ?? [];
  expect(capitals.filter((word) => word !== 'YES')).toEqual([]);
});
