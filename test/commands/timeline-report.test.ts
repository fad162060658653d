import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../bin/timeline-of.ts';
import { planEvents } from '../../shared/areas/plans/plan-events.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';

const oneAssessment = readFileSync(
  join(import.meta.dirname, '../../docs/examples/one-assessment.ndjson'),
  'utf8',
);
const lines = (events: readonly object[]): string => events.map((event) => JSON.stringify(event)).join('\n');

/** The reports of a timeline, as `2026-05-01T06:00:00Z board/send-delivery-board board-digest`. */
const reportsIn = (text: string, area: string, until: string) =>
  timelineOf(text, rulesFor(area), until).emails.filter(
    ({ audience, notice }) => audience === 'board' || notice === 'scorecard',
  );

describe('A timeline', () => {
  it('shows each report when it is due, to its first reader, and never the reference of the file', () => {
    const reports = reportsIn(oneAssessment, 'hull', '2026-06-30');
    expect(
      reports.map(
        ({ sendAt, audience, role, notice }) => `${sendAt.slice(0, 10)} ${audience}/${role} ${notice}`,
      ),
    ).toEqual([
      '2026-05-01 board/trust-attendance-meeting board-digest',
      '2026-05-01 board/parent-carer-forum-meeting board-digest',
      '2026-05-01 board/send-delivery-board board-digest',
      '2026-05-01 manager/head-of-service scorecard',
      '2026-06-01 board/parent-carer-forum-meeting board-digest',
      '2026-06-01 board/send-delivery-board board-digest',
      '2026-06-01 manager/head-of-service scorecard',
    ]);
    for (const { text, clock } of reports) {
      expect(text).not.toContain('H-1042');
      expect(clock).toBeNull();
    }
  });

  it('leaves out a report that has nothing of the file in it', () => {
    const [first = ''] = oneAssessment.split('\n');
    const boards = reportsIn(first, 'hull', '2026-07-31').map(({ role }) => role);
    // Nothing is late, and no action stands in a plan: the strategic board, which sees only these, has nothing to read.
    expect(boards).not.toContain('send-strategic-board');
  });

  it('shows the plan of the area to the board that follows it', () => {
    const plan = lines(planEvents('brent', '2026-04-13T08:00:00Z'));
    const [report] = reportsIn(plan, 'brent', '2026-07-01').filter(({ role }) => role === 'childrens-trust');
    expect(report?.sendAt).toBe('2026-07-01T06:00:00Z');
    expect(report?.text).toContain('\nAction plan\n');
    expect(report?.text).toContain('Stale. Nothing was reported since');
  });
});
