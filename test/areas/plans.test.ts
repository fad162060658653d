import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseEvent, readDueForm } from '../../events/index.ts';
import { actionPlans } from '../../shared/areas/plans/action-plans.ts';
import { type PlanEvent, planEvents, planOwners } from '../../shared/areas/plans/plan-events.ts';
import { planFrom } from '../../shared/areas/plans/plan-table.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { type ActionStatus, actionStatusOf } from '../../shared/domain/action-status.ts';
import { emptyCase, withFact } from '../../shared/domain/case.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import { factOf } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { World } from '../../shared/domain/world.ts';
import { deskEmail } from '../../shared/notices/desk-email.ts';

const at = '2026-04-13T08:00:00Z';
const planned = actionPlans.map(({ area }) => area);
const actionsOf = (area: string) => actionPlans.find((plan) => plan.area === area)?.actions ?? [];

/** Counts by the value of a field, such as the status. */
const counts = (area: string, field: 'status' | 'workstream' | 'due') =>
  Object.fromEntries(
    [...Map.groupBy(actionsOf(area), (action) => action[field] ?? '-')].map(([value, all]) => [
      value,
      all.length,
    ]),
  );

const perWorkstream = (area: string) => Object.values(counts(area, 'workstream'));

function factIn(event: PlanEvent) {
  const poster = { areas: [event.localarea], types: ['send.action.*'] };
  const parsed = parseEvent(JSON.stringify(event), poster, Date.parse(at));
  if (!parsed.ok) throw new Error(`Expected an accepted event, found ${JSON.stringify(parsed.reasons)}.`);
  return factOf(parsed.event, { partner: 'plan', byAuthority: true });
}

/** The whole plan as it stands on a day. */
function statusesOn(area: string, today: string): readonly ActionStatus[] {
  const rules = rulesFor(area);
  const bySubject = Map.groupBy(planEvents(area, at), ({ subject }) => subject);
  return [...bySubject].flatMap(([subject, events]) => {
    const current = events.map(factIn).reduce(withFact, emptyCase(area, subject));
    const { clocks } = viewOf(current, rules, today);
    return actionStatusOf(current.facts, { profile: rules.profile, clocks, today }) ?? [];
  });
}

const refs = (statuses: readonly ActionStatus[], mark: ActionStatus['marks'][number]) =>
  statuses.filter(({ marks }) => marks.includes(mark)).map(({ ref }) => ref);

describe('the published plans', () => {
  it('are those of areas that have a profile, one each', () => {
    expect(planned.filter((area) => !areas.includes(area))).toEqual([]);
    expect(new Set(planned).size).toBe(planned.length);
  });

  it('hold 63 actions of Hull, 106 milestones of Peterborough, and what the other three print', () => {
    expect(Object.fromEntries(planned.map((area) => [area, actionsOf(area).length]))).toEqual({
      ...{ brent: 25, bradford: 36, 'cheshire-east': 41, peterborough: 106, hull: 63 },
    });
    expect(perWorkstream('hull')).toEqual([6, 8, 20, 11, 5, 13]);
    expect(perWorkstream('peterborough')).toEqual([35, 21, 14, 24, 12]);
    expect(perWorkstream('cheshire-east')).toEqual([11, 14, 7, 6, 3]);
    expect(perWorkstream('bradford')).toEqual([8, 7, 12, 9]);
    expect(perWorkstream('brent')).toEqual([6, 6, 4, 6, 3]);
  });

  it('keep the statuses of Hull as printed: 32, 14, 13 and 4', () => {
    expect(counts('hull', 'status')).toEqual({
      'On track no concerns': 32,
      'Not due yet': 14,
      'On track some concerns': 13,
      'Completed Embedded Sustained': 4,
    });
  });

  it('keep the months in which eleven milestones of Peterborough were done', () => {
    expect(counts('peterborough', 'status')).toEqual({
      ...{ '-': 95, 'Aug 2019': 1, 'Sept 2019': 2, 'Oct 2019': 4, 'Nov 2019': 4 },
    });
    const logged = actionsOf('peterborough').find(({ ref }) => ref === '2.2a-2');
    expect(logged).toMatchObject({ due: 'Dec 2019', status: 'Nov 2019' });
  });

  it('keep due dates as printed, and every one of them can be read', () => {
    const printed = actionPlans.flatMap(({ actions }) => actions.flatMap(({ due }) => due ?? []));
    expect(printed.filter((due) => readDueForm(due) === null)).toEqual([]);
    const odd = [
      '24-Apr',
      'TBC',
      'Review August 2024',
      'From Feb 2020',
      'June 2020 to April 2021',
      'Nov 2019-',
    ];
    const more = ['Ongoing', 'Ongoing from March 2020', 'January 2022 (termly)', 'Phased over 3 years'];
    const last = ['Phases over 3 years', 'Actions over 3 years', 'Sept 2022 and Phased over 2 years'];
    expect(printed).toEqual(expect.arrayContaining([...odd, ...more, ...last]));
  });

  it.each(planned)('say in one line of at most 140 characters what is done: %s', (area) => {
    const titles = actionsOf(area).map(({ title }) => title);
    expect(titles.filter((title) => title.length > 140 || !/^['A-Z0-9]/.test(title))).toEqual([]);
  });
});

describe('a plan as events', () => {
  it.each(planned)('is accepted by the contract, and each action is a case of its own: %s', (area) => {
    const events = planEvents(area, at);
    expect(events.map((event) => factIn(event).name)).toContain('added');
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(new Set(events.map(({ subject }) => subject)).size).toBe(actionsOf(area).length);
  });

  it('names as owner the role of the area that bears the printed title and lists its own work', () => {
    expect(planOwners('hull')).toEqual(
      expect.arrayContaining([
        { title: 'Head of Service (SEND)', role: 'head-of-service-actions' },
        { title: 'Director of Nursing and Quality', role: 'director-of-nursing-and-quality-actions' },
        { title: 'Standards & Effectiveness Officer', role: 'standards-effectiveness-officer' },
      ]),
    );
  });

  it.each(planned)('has no owner who would be shown counts only: %s', (area) => {
    const { roles } = rulesFor(area).profile;
    expect(planOwners(area).filter(({ role }) => roles[role]?.desk !== 'list')).toEqual([]);
  });

  it('reaches its owner as a list, though the owner is a director: action 4.05 of Hull', () => {
    const mails = new Map<string, string>();
    const { profile } = rulesFor('hull');
    const world = new World(rulesFor('hull'), {
      family: () => undefined,
      desk: (mail) => {
        const today = momentOf(Temporal.Instant.from(mail.at)).on;
        const email = deskEmail({
          ...mail,
          profile,
          today,
          signInUrl: 'https://sign-in.example',
          heard: [],
          linkOf: () => null,
        });
        if (email !== null) mails.set(mail.desk.role, email.text);
        return email !== null;
      },
    });
    for (const event of planEvents('hull', at).filter(({ subject }) => subject === 'hull-send-2024.4.05'))
      world.post(event.subject, factIn(event), momentOf(Temporal.Instant.from(at)));
    world.runUntil('2026-04-20T12:00:00Z');
    expect(mails.get('assistant-director-actions')).toMatch(
      /hull-send-2024\.4\.05[\s\S]*complete the action/,
    );
  });

  it('names nobody in person: owners are roles', () => {
    const owners = planned.flatMap((area) => planOwners(area).map(({ title }) => title));
    expect(
      owners.filter((title) => /Lewis|Bennett|Ogle|Lakshman|Moody|McQuade|Zamborski/.test(title)),
    ).toEqual([]);
  });

  it('is none for an area that has published no plan, and no area is an error', () => {
    expect(() => planEvents('atlantis', at)).toThrow(/atlantis/);
  });
});

describe('on the day it was printed', () => {
  it('the plan of Hull has 15 rows "on track" and 3 "completed" whose date had passed: they are disputed', () => {
    const disputed = statusesOn('hull', '2024-02-29').filter(({ marks }) => marks.includes('disputed'));
    const says = (word: string) => disputed.filter((status) => status.says?.startsWith(word)).length;
    expect([says('On track'), says('Completed'), disputed.length]).toEqual([15, 3, 18]);
  });

  it('the plan of Hull has two rows due before they start, and no other error', () => {
    expect(refs(statusesOn('hull', '2024-02-29'), 'data-error')).toEqual(['2.06', '5.02']);
  });

  it('nothing is stale, and a month later all that is not completed is', () => {
    expect(refs(statusesOn('hull', '2024-02-29'), 'stale')).toEqual([]);
    expect(refs(statusesOn('hull', '2024-04-01'), 'stale')).toHaveLength(63);
  });

  it('the statement of Peterborough has eleven milestones complete, and no error', () => {
    const statuses = statusesOn('peterborough', '2019-11-30');
    const behind = (today: string) =>
      statusesOn('peterborough', today).filter(({ means }) => means === 'behind').length;
    expect(statuses.filter(({ means }) => means === 'complete')).toHaveLength(11);
    expect(statuses.filter(({ marks }) => marks.length > 0)).toEqual([]);
    // 1.2-1, 3.1-3, 3.2-1 and 3.2-2 were due in November 2019 and show no completion.
    expect([behind('2019-11-30'), behind('2019-12-01')]).toEqual([0, 4]);
  });

  it.each([
    ['brent', '2021-09-01'],
    ['bradford', '2019-09-30'],
    ['cheshire-east', '2021-09-01'],
  ])('the plan of %s contradicts itself nowhere', (area, today) => {
    expect(statusesOn(area, today).flatMap(({ because }) => because)).toEqual([]);
  });
});

describe('a plan that is written wrongly is refused', () => {
  const header = { area: 'x', plan: 'x', document: 'x', asOf: { on: '2026-01-12', stated: true } };
  const row = '1 | Head | Feb-23 | Nov-23 | SEF | Green | Do it';

  it.each([
    ['a line with too few parts', '# One\n1 | Head | Feb-23 | Nov-23 | Do it', /seven parts/],
    ['a line with too many', `# One\n${row} | more`, /seven parts/],
    ['an action before any workstream', row, /workstream/],
    ['an action that nobody owns', `# One\n${row.replace('Head', '-')}`, /owner/],
    ['a start that is no month', `# One\n${row.replace('Feb-23', 'soon')}`, /Feb-23/],
    ['a reference used twice', `# One\n${row}\n${row}`, /found 1 twice/],
  ])('%s', (_what, table, why) => {
    expect(() => planFrom(header, table)).toThrow(why);
  });
});
