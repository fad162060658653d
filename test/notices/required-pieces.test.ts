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
  const help = text.search(/\nQuestions\?|\nNeed a letter/);
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
    expect(text).toContain(`Free, independent advice: ${profile.sendiass.name}`);
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

it.each(every)('says in "$name" what comes next or what the reader can do ($format)', ({ news }) => {
  expect(news).toMatch(
    /\b(?:until|by|before|on|day to|finish by|now) [A-Z][a-z]+day \d|We will write|write again|\b[Cc]all\b|reply|[Rr]eply|You can|Please read|as soon as we can|need do nothing/,
  );
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

it.each(every)(
  'says in "$name" what to do in danger, since anybody may reply to it ($format)',
  ({ text }) => {
    expect(text).toContain('Emergency? Call 999. Urgent mental health help? Call 111, option 2.');
  },
);

it.each(every.filter(({ notice }) => notice !== 'confirm-address'))(
  'offers a letter to whoever cannot sign in to read more than "$name" ($format)',
  ({ text }) => {
    expect(text).toContain('Need a letter, ');
    expect(text).toContain('To see more, sign in your usual way: https://sign-in.council.example/');
  },
);

it.each(every.filter(({ news }) => news.includes('We are late, and we are sorry.')))(
  'says when we write again wherever we are late: "$name" ($format)',
  ({ news }) => {
    expect(news).toMatch(/We will write again\b/);
  },
);

describe('What a tired parent might read wrongly', () => {
  const newsOf = (name: string): string => every.find((email) => email.name === name)?.news ?? '';

  it('is not sent to a meeting that was', () => {
    expect(newsOf('review meeting arranged, for a day that has passed')).toBe(
      'A meeting to look at how things are going was planned for Monday 20 April 2026. If it did not take place, or nobody told you of it, please call us.',
    );
  });

  it('is not told of right dates when there is none, but whom to ask', () => {
    expect(newsOf('date fallen away')).toContain(
      'That date no longer stands. If you do not know why, please call us.',
    );
  });

  it('is not told "may" of a date that will be missed', () => {
    expect(newsOf('still waiting, a date forecast and the legal one to come')).toContain(
      'We have until Tuesday 5 May 2026 to finish our work. We will be late, and we are sorry.',
    );
  });

  it('need not fear to say how it has been', () => {
    expect(newsOf('survey')).toContain('What you say will never count against you.');
  });
});
