import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { reportsOf } from '../../shared/domain/report.ts';
import type { Chart, Picture } from '../../shared/notices/chart.ts';
import { added, progress } from '../domain/action-facts.ts';
import { adviceRequested, assessing, requested, willAssess } from '../domain/facts.ts';
import { faultsIn, flat } from './markup.ts';
import { under } from './parts.ts';
import { cases, caseWith, planCases, tallyIn, written } from './report-sample.ts';

const today = '2026-06-29';
const late = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-16')];
const advised = [...late, adviceRequested('V-1', 'Mon 2026-02-23')];
const busy = [
  ...cases(21, 'hull', ...advised),
  ...cases(3, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23', { kind: 'psychological' })),
  ...cases(20, 'hull', ...late, assessing('plan-issued', 'Fri 2026-05-29')),
];

const tally = tallyIn('hull', today, [...planCases('hull'), ...busy]);
const trend = written('hull', 'weekly-trend', { tally, today });

function pictureOf({ pictures }: { readonly pictures: readonly Picture[] }, id: string): Picture {
  const found = pictures.find((picture) => picture.id === id);
  if (found === undefined) throw new Error(`Expected the picture ${id}, found none.`);
  return found;
}

/** Every number that a picture draws, hidden ones as they are marked. */
const numbersIn = (chart: Chart) =>
  chart.kind === 'bars'
    ? chart.bars.map(({ number }) => number)
    : chart.panels.flatMap(({ columns }) => columns.map(({ number }) => number));

describe('The weekly trend', () => {
  it('shows open breaches by week, the backlog by age, and what ended in time by kind of date', () => {
    expect(trend.pictures.map(({ id }) => id)).toEqual(['late-by-week', 'late-by-age', 'in-time-by-month']);
    expect(trend.subject).toBe('Weekly figures, Monday 29 June 2026');
    expect(trend.attachments).toEqual([]);
  });

  it('says in words what each picture shows, as it stands in the plain text', () => {
    // Advice of 24 was due on 6 April; of 44 nobody had said by 4 May whether there would be a plan; the plans of 20 came
    // on 29 May, those of 24 were due on 1 June; and for 20, two things were to be in place by 26 June.
    expect(under('Open breaches', trend.text)).toContain(
      'Deadlines past a legal or promised date, on each Monday up to Monday 29 June 2026. 6 April: 0; 13 April: 24; 20 April: 24; 27 April: 24; 4 May: 24; 11 May: 68; 18 May: 68; 25 May: 68; 1 June: 48; 8 June: 72; 15 June: 72; 22 June: 72; 29 June: 112.',
    );
    expect(under('Backlog by age', trend.text)).toMatch(/Up to 2 weeks: \d+; .*More than 26 weeks: 0\./);
    expect(under('Ended in time', trend.text)).toContain('Law: December none ended, January none ended,');
    for (const { alt } of trend.pictures) {
      expect(flat(trend.text)).toContain(flat(alt));
      expect(alt).toMatch(/29 June 2026/);
    }
  });

  it('says it all again where pictures are switched off', () => {
    expect(faultsIn(trend.html)).toEqual([]);
    for (const { id, alt } of trend.pictures) {
      expect(trend.html).toContain(`src="cid:${id}"`);
      expect(trend.html).toContain(`alt="${alt}"`);
    }
  });

  it('tells as of which day each picture is', () => {
    for (const { chart } of trend.pictures)
      expect(chart.notes.join(' ')).toContain('As of Monday 29 June 2026.');
  });

  it('leads with today, a week, four and twelve weeks ago', () => {
    expect(trend.text).toContain('Today: 112. A week ago: 72. Four weeks ago: 48. Twelve weeks ago: 0.');
  });

  it('says so, without pictures of nothing, when nothing is late and nothing ended', () => {
    const quiet = written('hull', 'weekly-trend', { tally: tallyIn('hull', today, []), today });
    expect(quiet.pictures.map(({ id }) => id)).toEqual(['late-by-week']);
    expect(quiet.text).toContain('Today: 0.');
  });
});

describe('The pictures of a report', () => {
  it('are each said in the plain text, in a sentence or in the rows of a table', () => {
    for (const { id } of reportsOf(rulesFor('hull').profile)) {
      const { text, pictures } = written('hull', id, { tally, today });
      for (const picture of pictures) {
        if (picture.id !== 'late-by-cause') expect(flat(text), id).toContain(flat(picture.alt));
        else
          expect(under('What late cases wait for', text)).toContain(
            '- Advice is awaited: medical advice\n  Cases: 21',
          );
      }
    }
  });

  it('show no number from one to four, whatever the cases add up to', () => {
    for (const many of [1, 3, 4, 5, 8]) {
      const few = tallyIn('hull', today, cases(many, 'hull', ...advised));
      for (const { id } of reportsOf(rulesFor('hull').profile)) {
        const { pictures } = written('hull', id, { tally: few, today });
        for (const { chart, alt } of pictures) {
          const small = numbersIn(chart).filter(
            (number) => typeof number === 'number' && number > 0 && number < 5,
          );
          expect(small, `${id}: ${chart.title}`).toEqual([]);
          expect(alt).not.toMatch(/: [1-4]\b/);
        }
      }
    }
  });

  it('say beside each mark what it is, so that colour says nothing', () => {
    for (const { id } of reportsOf(rulesFor('hull').profile)) {
      for (const { chart } of written('hull', id, { tally, today }).pictures) {
        if (chart.kind === 'bars')
          for (const { says, number } of chart.bars)
            if (typeof number === 'number') expect(says).toContain(`: ${number}`);
        if (chart.kind === 'columns')
          for (const { says, number } of chart.panels.flatMap(({ columns }) => columns))
            if (typeof number === 'number' && says !== 'none')
              expect(says).toMatch(new RegExp(`^${number}%?$`));
      }
    }
  });

  it('are each named once in a report, so that the HTML finds its own', () => {
    for (const { id } of reportsOf(rulesFor('hull').profile)) {
      const ids = written('hull', id, { tally, today }).pictures.map((picture) => picture.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });
});

describe('The picture of causes', () => {
  it('shows what its table shows, and hides what its table hides', () => {
    const { chart, alt } = pictureOf(written('hull', 'scorecard', { tally, today }), 'late-by-cause');
    expect(numbersIn(chart)).toEqual([21, 'hidden', 'hidden']);
    expect(alt).toContain(
      'Advice is awaited: medical advice: 21; Advice is awaited: educational psychology: not shown; Case officer: not shown.',
    );
  });
});

describe('A picture in which nothing could be drawn', () => {
  it('is left out, and its sentence stays', () => {
    const few = written('hull', 'scorecard', {
      tally: tallyIn('hull', '2026-04-20', cases(2, 'hull', ...advised)),
      today: '2026-04-20',
    });
    expect(few.pictures.map(({ id }) => id)).toEqual(['late-by-week']);
    expect(under('Backlog by age', few.text)).toContain('Up to 2 weeks: fewer than 5;');
    expect(few.html).toContain('Up to 2 weeks: fewer than 5;');
    expect(under('What late cases wait for', few.text)).toContain('Cases: fewer than 5');
  });
});

describe('The picture of a plan', () => {
  const status = (ref: string, says: string, at = 'Mon 2026-06-22') =>
    caseWith(
      'peterborough',
      ref,
      added('Mon 2026-06-01', { ref, due: 'Dec-26' }),
      progress(at, says, { ref }),
    );
  const plan = (...all: ReturnType<typeof cases>) =>
    pictureOf(
      written('peterborough', 'send-executive-board', {
        tally: tallyIn('peterborough', today, all),
        today,
      }),
      'plan-status',
    );

  it('counts in the area’s own words and order, with words it does not use at the end', () => {
    const { chart, alt } = plan(
      status('1', 'Green'),
      status('2', 'green'),
      status('3', 'Amber – behind schedule'),
      status('4', 'Purple'),
    );
    if (chart.kind !== 'bars') throw new Error('Expected bars.');
    const words = rulesFor('peterborough').profile.statuses.words.map(({ says }) => says);
    expect(chart.bars.map(({ says }) => says.split(':')[0])).toEqual([...words, 'Purple']);
    expect(alt).toContain(
      'Green – on track: 2; Amber – behind schedule: 1; Red – not started/risk: 0; Purple: 1.',
    );
  });

  it('draws hollow what is disputed or stale', () => {
    const { chart } = plan(
      status('1', 'Green'),
      caseWith(
        'peterborough',
        '2',
        added('Mon 2026-01-12', { ref: '2', due: 'Apr-26' }),
        progress('Mon 2026-06-22', 'Green', { ref: '2' }),
      ),
    );
    if (chart.kind !== 'bars') throw new Error('Expected bars.');
    const green = chart.bars.find(({ says }) => says.startsWith('Green'));
    expect(green).toMatchObject({ number: 2, hollow: 1 });
    expect(green?.says).toMatch(/: 2, of which 1 disputed or stale$/);
    expect(chart.notes).toContain('Hollow: disputed or stale.');
  });
});
