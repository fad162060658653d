import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCase, withFact } from '../../shared/domain/case.ts';
import { contributionOf, emptyTally, tallied } from '../../shared/domain/report.ts';
import { latenessOf } from '../../shared/domain/report-figures.ts';
import { scorecardOf } from '../../shared/domain/scorecard.ts';
import { trendOf } from '../../shared/domain/trend-figures.ts';
import { alwaysLive } from '../domain/given.ts';
import { written } from '../notices/report-sample.ts';
import { histories, lively } from './histories.ts';
import { holds } from './holds.ts';

const today = '2026-09-01';
const area = fc
  .array(histories(lively, 15), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((facts, index) => facts.reduce(withFact, emptyCase('hull', `H-${1000 + index}`))));

describe('the reports of any area', () => {
  it('name no case, no contact, no setting and no pathway', () => {
    holds(
      fc.property(area, (all) => {
        const tally = all
          .map((current) => contributionOf(current, { rules: alwaysLive, today }))
          .reduce(tallied, emptyTally);
        for (const id of ['send-delivery-board', 'scorecard', 'weekly-trend']) {
          const { text, html, attachments } = written('hull', id, {
            tally: { ...tally, actions: [] },
            today,
          });
          const said = [text, html, ...attachments.map(({ content }) => content)].join('\n');
          expect(said).not.toMatch(/\bH-1\d{3}\b|family\.example|\bschool-\d|\b(?:A|V|P|K|R|X|F)-\d\b/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('show no number from one to four', () => {
    holds(
      fc.property(area, (all) => {
        const tally = all
          .map((current) => contributionOf(current, { rules: alwaysLive, today }))
          .reduce(tallied, emptyTally);
        const { profile } = alwaysLive;
        const lateness = latenessOf(tally, '2026-08-03');
        const trend = trendOf(tally, lateness, today);
        const measured = { ...tally, measures: [] };
        const figures = scorecardOf(profile, { tally: measured, lateness, today }).flatMap(({ lines }) =>
          lines.flatMap(({ figure, beside }) => [figure, ...beside.map((other) => other.figure)]),
        );
        const shown = [
          ...figures.flatMap((figure) =>
            figure.is === 'rate' ? [figure.part, figure.of] : figure.is === 'count' ? [figure.count] : [],
          ),
          ...lateness.rows.flatMap(({ late, fresh }) => [late, fresh]),
          ...lateness.causes.map(({ cases }) => cases),
          ...[lateness.late, lateness.fresh, lateness.cases],
          ...[...trend.weeks, ...trend.ages].map(({ late }) => late),
        ];
        expect(shown.filter((number) => typeof number === 'number' && number > 0 && number < 5)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
