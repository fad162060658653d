import { describe, expect, it } from 'vitest';
import { familyEmail } from '../../shared/notices/family-email.ts';
import { everyNotice } from './every-notice.ts';
import { faultsIn, flat, shownIn } from './markup.ts';
import { wordsIn } from './reading-grade.ts';
import { emailOf, officer, parent, statement } from './sample.ts';

const received = statement({
  notice: 'request-received',
  dates: { 'ASSESS-6W': '2026-06-01', 'FINAL-20W': '2026-09-07' },
});
const changed = statement({ notice: 'contact-changed', pathway: 'people' });
const decided = statement({
  notice: 'decision-made',
  says: { postedOn: '2026-04-20', appealBy: '2026-06-22', expectBy: '2026-04-27' },
});

const textOf = (...input: Parameters<typeof emailOf>): string => familyEmail(emailOf(...input)).text;

/** What an email tells, without who we are before it and the help after it. */
const newsOf = (...input: Parameters<typeof emailOf>): string => {
  const text = textOf(...input);
  return flat(text.slice(text.indexOf('\n'), text.indexOf('\nQuestions?')));
};

describe('What an email tells', () => {
  it('gives both dates when a request has come', () => {
    const text = textOf([received]);
    expect(text).toContain('until Monday 1 June 2026 to tell you if we will assess');
    expect(text).toContain('If we make a plan, we have until Monday 7 September 2026 to send it');
  });

  it.each([
    ['parent', 'Thank you. We received the request on Monday 20 April 2026.'],
    ['young-person', 'Thank you. We received the request on Monday 20 April 2026.'],
    ['setting', 'We received a request on Monday 20 April 2026.'],
    ['council', 'We received a request on Monday 20 April 2026.'],
  ])('thanks for a request only whoever made it: %s', (requestedBy, words) => {
    const news = newsOf([{ ...received, says: { requestedBy } }]);
    expect(news.startsWith(words)).toBe(true);
  });

  it.each([
    ['2026-05-05', true],
    ['2026-05-06', true],
    ['2026-05-07', false],
  ])('does not promise to finish by %s before the days for views are over', (finishBy, isLate) => {
    const dates = { 'DRAFT-REPS-15D': '2026-05-06', 'FINAL-20W': finishBy };
    const late = 'to finish our work. We will be late, and we are sorry.';
    expect(newsOf([statement({ notice: 'draft-ready', dates })]).includes(late)).toBe(isLate);
  });

  it('speaks of a new plan after a second assessment: there is one already', () => {
    expect(newsOf([everyNotice['will assess again'] ?? received])).toContain(
      'If we make a new plan, we have until Monday 27 July 2026 to send it.',
    );
  });

  it('leaves out a date that is not known', () => {
    const text = textOf([statement({ notice: 'request-received', dates: { 'ASSESS-6W': null } })]);
    expect(text).not.toMatch(/null|undefined|By law/);
  });

  it('says sorry once, and promises nothing, when the dates have passed', () => {
    const text = textOf([everyNotice['will assess, too late for its dates'] ?? received]);
    expect(text).toContain('By law we had until Monday 13 April 2026 to send any plan.');
    expect(text.match(/sorry/g)).toHaveLength(1);
    expect(text).not.toMatch(/we aim|If we make a plan/);
  });

  it('says sorry once after a move, when both dates have passed', () => {
    const dates = { 'MOVE-NEW-6W': '2026-03-30', 'MOVE-REVIEW': '2026-04-13' };
    const text = flat(textOf([statement({ notice: 'moved-to-us', pathway: 'plan', dates })]));
    expect(text).toContain(
      'By law we had until Monday 30 March 2026 to tell you what we will do. By law we had until Monday 13 April 2026 to look at the plan with you. We are late, and we are sorry. We will write again.',
    );
    expect(text.match(/sorry/g)).toHaveLength(1);
  });

  it('sends nobody to the email for a decision, only to the letter, and lets them say no to mediation', () => {
    const text = flat(textOf([decided]));
    expect(text).toContain('We posted it on Monday 20 April 2026.');
    expect(text).toContain('If it has not come by Monday 27 April 2026, call Ann Example, 01632 960 310.');
    expect(text).toContain('This email is not the letter.');
    expect(text).toContain('no earlier than Monday 22 June 2026; check the letter');
    expect(text).toContain('Fair Talk, 01632 960 303. You can say no to mediation.');
  });

  it('gives the last day for views on a draft, and says that they may ask for a meeting or a school', () => {
    const text = flat(
      textOf([statement({ notice: 'draft-ready', dates: { 'DRAFT-REPS-15D': '2026-05-06' } })]),
    );
    expect(text).toContain('The last day for this is Wednesday 6 May 2026.');
    expect(text).toContain('You can ask to meet us, or ask for a school or college.');
  });

  it.each([
    ['advice-awaited', 'We are waiting for a report we asked for.'],
    ['ep-capacity', 'Too few people can write a report we need.'],
    ['setting-awaited', 'We are waiting for an answer we asked for.'],
    ['staff-absence', 'One of our team has been away.'],
    ['family-asked', 'We were asked to give more time.'],
  ])('puts the reason %s in plain words', (reasonCode, words) => {
    const says = {
      clock: 'FINAL-20W',
      dueOn: '2026-05-05',
      reasonCode,
      expectedOn: null,
      nextUpdateOn: '2026-05-06',
    };
    expect(textOf([statement({ notice: 'late-forecast', says })])).toContain(words);
  });

  it.each(['other', 'a-code-of-tomorrow'])('makes up no reason for the code %s', (reasonCode) => {
    const says = { clock: 'FINAL-20W', dueOn: '2026-05-05', reasonCode, expectedOn: null };
    expect(flat(textOf([statement({ notice: 'late-forecast', says })]))).toContain(
      'We have until Tuesday 5 May 2026 to finish our work. We will be late, and we are sorry. We do not have a new date yet.',
    );
  });

  it('does not promise again a day that has passed', () => {
    const says = {
      clock: 'FINAL-20W',
      dueOn: '2026-04-13',
      reasonCode: 'other',
      expectedOn: '2026-04-17',
      nextUpdateOn: '2026-04-20',
    };
    const text = textOf([statement({ notice: 'late-forecast', says })]);
    expect(text).toContain('We do not have a new date yet.');
    expect(text).toContain('We will write again when we know more.');
    expect(text).not.toMatch(/17 April|20 April/);
  });

  it.each([
    ['E1', 'One is when a school is closed for the holidays and we need its report.'],
    ['E2', 'One is when a nursery is closed for the holidays and we need its report.'],
    ['E3', 'One is when there are special personal reasons.'],
    ['E4', 'One is when a family is away from the area for four weeks or more.'],
  ])('explains ground %s for taking longer, and that the date stays', (ground, words) => {
    const dates = { 'FINAL-20W': '2026-06-01' };
    const text = textOf([
      statement({ notice: 'exception-claimed', dates, says: { ground, expectedOn: null } }),
    ]);
    expect(text).toContain(words);
    expect(text).toContain('The date in law stays the same: Monday 1 June 2026.');
  });

  it('holds the new date against the last of the limits for which an exception is claimed', () => {
    const dates = { 'NOPLAN-16W': '2026-05-04', 'FINAL-20W': '2026-06-01' };
    const says = { ground: 'E1', expectedOn: '2026-06-29' };
    const text = textOf([statement({ notice: 'exception-claimed', dates, says })]);
    expect(text).toContain('The date in law stays the same: Monday 1 June 2026.');
  });

  it('tells a changed date in one sentence each: what it was, what it is', () => {
    const text = textOf([everyNotice['dates changed'] ?? received]);
    expect(text).toContain(
      'The date for us to tell you if we will assess was Monday 1 June 2026. It is now Wednesday 3 June 2026.',
    );
    expect(text).toContain(
      'The day we expect to finish our work was Friday 4 September 2026. It is now Friday 11 September 2026.',
    );
  });

  it('never calls the last day to appeal certain, also when it has changed', () => {
    expect(textOf([everyNotice['last day to appeal changed'] ?? received])).toContain(
      'The earliest your last day to appeal can be was Monday 22 June 2026. It is now Wednesday 24 June 2026. Please check the letter.',
    );
  });

  it('does not say late before the date has passed, nor deny a new date that it does not know of', () => {
    const says = { clock: 'FINAL-20W', dueOn: '2026-05-05', nextUpdateOn: '2026-05-06' };
    const waiting = statement({ notice: 'still-waiting', says });
    expect(textOf([waiting])).toContain('We may still be late');
    expect(textOf([waiting])).not.toContain('We do not have a new date yet.');
    expect(textOf([waiting], { today: '2026-05-06' })).toContain(
      'We had until Tuesday 5 May 2026 to finish our work. We are still late',
    );
  });

  it('says which email was wrong', () => {
    const says = { toldOn: '2026-04-16', aboutNotice: 'decision-made' };
    expect(textOf([statement({ notice: 'told-in-error', says })])).toContain(
      'On Thursday 16 April 2026 we wrote to you about a decision. That email was wrong. We are sorry.',
    );
  });
});

describe('Who can be called', () => {
  it('is the council when nobody is assigned', () => {
    const text = textOf([received], { namedContact: null });
    expect(text).toContain('Questions? Call us on 01632 960 300.');
  });

  it('is the named contact on the council’s phone when they have none of their own', () => {
    const text = textOf([received], { namedContact: { ...officer, phone: '', deputy: '' } });
    expect(text).toContain('Questions? Call Ann Example, 01632 960 300.\n');
  });
});

describe('What travels together', () => {
  it('carries two pieces of news about one case in one email, with the help once', () => {
    const text = textOf([received, changed]);
    expect(text).toContain('We received the request');
    expect(text).toContain('Your contact has changed.');
    expect(text.match(/Not for you\?/g)).toHaveLength(1);
    expect(wordsIn(text).length).toBeLessThanOrEqual(165);
  });

  const joined = (pathwayId: string, on: string) =>
    statement({ notice: 'joined-list', pathway: 'referral', pathwayId, on });

  it('says of two waiting lists what differs twice, and what is true of both once', () => {
    expect(newsOf([joined('F-1', '2026-04-20'), joined('F-2', '2026-04-17')])).toBe(
      'You joined a waiting list on Monday 20 April 2026. You are on it now. There is one more like this. You joined a waiting list on Friday 17 April 2026. You are on it now. Unless we ask, you need do nothing to keep your place. Has something changed, or got harder? Call us. We will write again while you wait.',
    );
  });

  it('says of two waiting lists joined on one day that there are two', () => {
    const text = newsOf([joined('F-1', '2026-04-20'), joined('F-2', '2026-04-20')]);
    expect(text.match(/You joined a waiting list on Monday 20 April 2026\./g)).toHaveLength(2);
    expect(text).toContain('There is one more like this.');
  });

  it('says by its day which of several waiting lists was left', () => {
    expect(newsOf([everyNotice['waiting list left'] ?? received])).toContain(
      'You joined a waiting list on Monday 12 January 2026. We have been told that you are not on it any more.',
    );
  });

  it('says the same of one thing once', () => {
    const step = statement({ notice: 'appeal-step', pathway: 'dispute', pathwayId: 'D-1' });
    expect(newsOf([step, { ...step, key: 'another' }])).toBe(newsOf([step]));
  });

  it('keeps an answer to one thing apart from lateness with another', () => {
    const answered = statement({ notice: 'concern-answered', pathway: 'concern', pathwayId: 'N-1' });
    const says = { clock: 'ENQUIRY-REPLY', dueOn: '2026-04-17' };
    const late = statement({ notice: 'late-now', pathway: 'enquiry', pathwayId: 'E-1', says });
    expect(newsOf([answered, late])).toContain(
      'If you are not happy with it, please call us. The next part is about something else. We had until Friday 17 April 2026 to answer your question.',
    );
  });

  it('never leaves out what is true of each by itself', () => {
    const late = (pathwayId: string, clock: string) =>
      statement({ notice: 'late-now', pathwayId, says: { clock, dueOn: '2026-04-17' } });
    const text = newsOf([late('A-1', 'FINAL-20W'), late('R-1', 'AR-REPORT-2W')]);
    expect(text.match(/We have not done it yet\./g)).toHaveLength(2);
    expect(text.match(/Your rights stay the same\./g)).toHaveLength(1);
    expect(text.match(/To complain, call/g)).toHaveLength(1);
  });

  it('never puts a decision beside anything else', () => {
    expect(() => familyEmail(emailOf([received, decided]))).toThrow('decision-made alone');
  });

  it('never puts the question whether an address is right beside anything else', () => {
    const asked = statement({ notice: 'confirm-address' });
    expect(() => familyEmail(emailOf([asked, received]))).toThrow('confirm-address alone');
  });

  it('is never nothing', () => {
    expect(() => familyEmail(emailOf([]))).toThrow('no statement');
  });

  it('is never a notice that nobody wrote words for', () => {
    expect(() => familyEmail(emailOf([statement({ notice: 'moon-landed' })]))).toThrow('moon-landed');
  });
});

describe('An address nobody has confirmed', () => {
  const { text, html } = familyEmail(emailOf([statement({ notice: 'confirm-address' })]));

  it('hears of no case, no contact, no advice service and no sign-in', () => {
    for (const part of [text, html])
      expect(part).not.toMatch(/SMP-4821|Ann Example|Bob Sample|Family Advice|sign-in|child|assess|plan/);
  });

  it('is asked to say yes, told how to say no, and that silence ends it', () => {
    expect(text).toContain('reply YES');
    expect(text).toContain('Not for you? Call 01632 960 300.');
    expect(text).toContain('Until you do, we will send nothing else here.');
  });
});

describe('What comes from outside', () => {
  const hostile = {
    name: '<script>alert("x")</script>\r\nBcc: all@example.org',
    phone: '"><img src=x>',
    email: '',
    deputy: `O'Neill & 'Sons\u202Eevil`,
  };
  const email = familyEmail(emailOf([received, changed], { namedContact: hostile, ref: '<b>R</b>\n1' }));

  it('is escaped in HTML', () => {
    expect(email.html).not.toMatch(/<script|<img|<b>/);
    expect(email.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(faultsIn(email.html)).toEqual([]);
    expect(shownIn(email.html)).toBe(flat(email.text));
  });

  it('stays on its line in text, whatever it holds', () => {
    expect(email.text).toContain('<script>alert("x")</script> Bcc: all@example.org');
    expect(email.text).not.toMatch(/^Bcc/m);
    expect(email.text).not.toMatch(/[\r\u202E]/);
    expect(email.text).toContain(`O'Neill & 'Sonsevil`);
  });
});

describe('How somebody reads', () => {
  it('finds the end of a sentence on the line of the reference that it follows', () => {
    expect(familyEmail(emailOf([received])).html).toContain('<span class="whole">SMP-4821.</span></h1>');
  });

  it.each([
    ['standard', 'font-size:18px'],
    ['large-print', 'font-size:18pt'],
    ['easy-read', 'font-size:16pt'],
  ])('is met in HTML for %s', (format, style) => {
    expect(familyEmail(emailOf([received], { contact: { ...parent, format } })).html).toContain(style);
  });

  it('is one sentence to a line in easy read', () => {
    const { text, html } = familyEmail(emailOf([received], { contact: { ...parent, format: 'easy-read' } }));
    expect(text).toContain('You need do nothing now.\nYou can tell us your views at any time.\n');
    expect(html).toContain('<p>You need do nothing now.</p>');
    expect(faultsIn(html)).toEqual([]);
  });

  // Thanks and what they are for, and a question and its answer, stand together.
  it.each(Object.entries(everyNotice))('is one sentence to a line in easy read: %s', (_, told) => {
    const text = textOf([told], { contact: { ...parent, format: 'easy-read' } });
    const [news = ''] = text.split(/^(?:Questions\?|Need )/m);
    const crowded = news.split('\n').filter((said) => /[.!] [A-Z]/.test(said.replace(/^Thank you\. /, '')));
    expect(crowded).toEqual([]);
  });

  it.each([
    ['pl', 'Polish'],
    ['ur-PK', 'Urdu'],
    ['en-GB', 'another language'],
    ['xx-not-a-language', 'another language'],
    ['<b>', 'another language'],
  ])('offers the language asked for: %s', (language, named) => {
    const text = textOf([received], { contact: { ...parent, language } });
    expect(text).toContain(`Need a letter, large print, ${named} or a call?`);
  });

  it('marks dates and phones in HTML', () => {
    const { html } = familyEmail(emailOf([received]));
    expect(html).toContain('<strong>Monday 1 June 2026</strong>');
    expect(html).toContain('<a href="tel:01632960302" style="white-space:nowrap">01632 960 302</a>');
  });
});
