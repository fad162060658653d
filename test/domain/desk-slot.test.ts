import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hull } from '../../shared/areas/hull.ts';
import { mimeOf } from '../../shared/aws/mime.ts';
import { isFullListDay, nextDeskSlot, nextFullList } from '../../shared/domain/desk-slot.ts';
import { momentOf } from '../../shared/domain/moment.ts';

const at = (instant: string) => momentOf(Temporal.Instant.from(instant));

describe('the full list of a desk', () => {
  it.each([
    ['on a Monday after it was mailed, a week later', '2026-04-20T06:00:00Z', '2026-04-27T06:00:00Z'],
    ['on a Tuesday, on the next Monday', '2026-04-21T06:00:00Z', '2026-04-27T06:00:00Z'],
    ['on a Sunday, on the next day', '2026-04-26T12:00:00Z', '2026-04-27T06:00:00Z'],
    ['before the early May bank holiday, on the Tuesday', '2026-04-30T06:00:00Z', '2026-05-05T06:00:00Z'],
    ['on that bank holiday, on the Tuesday', '2026-05-04T12:00:00Z', '2026-05-05T06:00:00Z'],
    ['in winter, at seven by the clock in London', '2026-11-24T07:00:00Z', '2026-11-30T07:00:00Z'],
    [
      'before Christmas, past Boxing Day and the closed offices',
      '2026-12-22T07:00:00Z',
      '2027-01-04T07:00:00Z',
    ],
  ])('is next due, asked %s', (_when, now, next) => {
    expect(nextFullList(at(now), hull)).toBe(next);
    expect(isFullListDay(at(next).on, hull)).toBe(true);
  });

  it.each(['2026-04-21', '2026-04-26', '2026-05-04', '2026-05-06'])('is not for %s', (day) => {
    expect(isFullListDay(day, hull)).toBe(false);
  });

  it('is not waited for by a desk that must be looked at tomorrow', () => {
    expect(nextDeskSlot(at('2026-04-24T06:00:00Z'), hull)).toBe('2026-04-27T06:00:00Z');
    expect(nextDeskSlot(at('2026-04-21T06:00:00Z'), hull)).toBe('2026-04-22T06:00:00Z');
  });
});

describe('the raw email', () => {
  const letter = {
    emailId: 'e1',
    from: { name: 'Hull City Council', address: 'no-reply@send.hull.example' },
    to: 'parent@family.example',
    replyTo: 'send@hull.example',
    subject: 'An update from Hull City Council',
    text: 'We – you and us – agree.',
    html: '<p>We – you and us – agree.</p>',
    thread: ['hull', 'C-1', 'family'],
    at: '2026-04-20T09:00:00Z',
  };

  it('is the same bytes whenever it is made from the same letter', async () => {
    expect(await mimeOf(letter)).toEqual(await mimeOf(letter));
  });

  it('stands in another thread for another case', async () => {
    const root = async (thread: string[]) =>
      /^References: (.*)$/m.exec(new TextDecoder().decode(await mimeOf({ ...letter, thread })))?.[1];
    expect(await root(['hull', 'C-1', 'family'])).toBe(await root(letter.thread));
    expect(await root(['hull', 'C-2', 'family'])).not.toBe(await root(letter.thread));
  });

  it('keeps to one recipient even when an address holds more', async () => {
    const mime = new TextDecoder().decode(
      await mimeOf({ ...letter, to: 'a@family.example\r\nBcc: b@family.example' }),
    );
    expect(mime).not.toMatch(/^Bcc:/m);
  });
});
