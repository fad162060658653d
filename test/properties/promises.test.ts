import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayAfter } from '../../shared/domain/moment.ts';
import { day, shown } from '../dated.ts';
import {
  adviceRequested,
  advising,
  assessing,
  father,
  mother,
  officer,
  requested,
  willAssess,
} from '../domain/facts.ts';
import { inLondon, lived } from '../domain/lived.ts';

const start = day('Mon 2026-01-12');
const at = (days: number, time: string): string => `${shown(start.add({ days }))} ${time}`;
const on = (days: number): string => start.add({ days }).toString();

const begun = [
  mother('Mon 2026-01-05'),
  father('Mon 2026-01-05 09:30'),
  officer('Mon 2026-01-05 10:00'),
  requested('A-1', 'Mon 2026-01-12'),
  willAssess('A-1', 'Mon 2026-02-09'),
  adviceRequested('V-1', 'Tue 2026-02-10 11:00'),
];

const time = fc.constantFrom('08:30', '11:00', '16:30');
const forecast = fc.record({
  made: fc.integer({ min: 60, max: 250 }),
  time,
  clock: fc.constantFrom('FINAL-20W', 'FINAL-20W', 'DRAFT-16W'),
  expected: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
  next: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
});
const ends = fc.record({
  advice: fc.option(fc.integer({ min: 40, max: 200 }), { nil: null }),
  draft: fc.option(fc.integer({ min: 80, max: 220 }), { nil: null }),
});

type Forecast = typeof forecast extends fc.Arbitrary<infer T> ? T : never;

const factOf = ({ made, time, clock, expected, next }: Forecast) =>
  assessing('delay-forecast', at(made, time), {
    ...{ clock, reasonCode: 'advice-awaited' },
    ...(expected !== null && { expectedOn: on(made + expected) }),
    ...(next !== null && { nextUpdateOn: on(made + next) }),
  });

it('A family that is told when we write again hears by that day, and once', () => {
  fc.assert(
    fc.property(fc.array(forecast, { maxLength: 4 }), ends, (forecasts, { advice, draft }) => {
      const life = lived(
        'Fri 2026-12-18',
        ...begun,
        ...forecasts.map(factOf),
        ...(advice === null ? [] : [advising('received', at(advice, '12:00'))]),
        ...(draft === null ? [] : [assessing('draft-issued', at(draft, '12:30'), { by: 'email' })]),
      );
      for (const contactId of ['P-1', 'P-2']) {
        const emails = life.family
          .filter(({ contact }) => contact.contactId === contactId)
          .filter(({ carries }) => carries.every(({ statement }) => statement.notice !== 'survey'))
          .map(({ at: sent, carries }) => ({
            sent: inLondon(sent).slice(4, 14),
            notices: carries.map(({ statement }) => statement.notice).join('+'),
            // Of two days in one email the later is still a promise.
            next: carries
              .flatMap(({ statement }) => statement.dates['write-again'] ?? [])
              .sort()
              .at(-1),
          }));
        const broken = emails.filter(
          ({ sent, next }, index) =>
            next !== undefined &&
            next > sent &&
            next < '2026-12-18' &&
            !((emails[index + 1]?.sent ?? '9') <= next),
        );
        const twice = emails.filter(
          ({ sent, notices }, index) =>
            notices === 'still-waiting' &&
            emails
              .slice(0, index)
              .some((earlier) => dayAfter(earlier.sent) >= sent && (earlier.next ?? '') > sent) &&
            !forecasts.some(({ made, next }) => next !== null && next < 5 && on(made) <= sent),
        );
        expect(twice).toEqual([]);
        expect(draft === null ? broken : broken.slice(0, -1)).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});
