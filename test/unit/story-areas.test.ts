import { describe, expect, it } from 'vitest';
import { coveredByArea } from '../../bin/areas-coverage.ts';
import { livedThrough, livesIn } from '../../bin/areas-lived.ts';
import { contracts, eventTypes, parseEvent } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';
import { actionPlans } from '../../shared/areas/plans/action-plans.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { dateOf, startOf } from '../../shared/domain/moment.ts';
import { reportsOf } from '../../shared/domain/report.ts';
import { makeStory } from '../story/story.ts';

const from = '2026-04-13';
const weeks = 26;
/** What `npm start` tells of an area unless asked for another. */
const usual = { seed: 1, children: 12, weeks, from };
const stories = areas.map((area) => ({ area, ...makeStory({ ...usual, area }) }));

/** The events of a story as the partner that posts each may post it. */
const eventsOf = ({ posts }: (typeof stories)[number]) =>
  posts
    .filter(({ kind }) => kind === 'event')
    .flatMap(({ at, body, by }) => {
      const partner = partners.find(({ id }) => id === by);
      const read = partner && parseEvent(body, partner, Date.parse(at));
      expect(read?.ok, `${by} posted ${body}`).toBe(true);
      return read?.ok ? [read.event] : [];
    });
const typesOf = (story: (typeof stories)[number]) => new Set(eventsOf(story).map(({ type }) => type));

describe('the stories of all areas', () => {
  it('post every event type of the contract', () => {
    const posted = new Set(stories.flatMap((story) => [...typesOf(story)]));
    expect([...eventTypes.keys()].filter((type) => !posted.has(type))).toEqual([]);
  });

  it('are of twelve children each, with so many posts that a run can be watched to its end', () => {
    const children = stories.flatMap((story) =>
      eventsOf(story).filter(({ type }) => type === 'send.people.child-registered.v1'),
    );
    expect(children).toHaveLength(12 * areas.length);
    expect(stories.reduce((sum, { posts }) => sum + posts.length, 0)).toBeLessThan(520 * areas.length);
  });

  it('are not the same story under other names', () => {
    const lives = stories.map((story) => {
      const posted = eventsOf(story).filter(({ type }) => type.startsWith('send.assessment.'));
      return posted.map(({ type, time }) => `${time.slice(0, 10)} ${type}`).toSorted();
    });
    for (const [index, life] of lives.entries()) {
      for (const other of lives.slice(index + 1)) {
        expect(life.filter((line) => other.includes(line)).length / life.length).toBeLessThan(0.4);
      }
    }
  });

  it('have a death, a hold, addresses that fail, are not confirmed, or change, and facts that contradict', () => {
    const all = stories.flatMap(eventsOf);
    const some = (name: string) => all.filter(({ type }) => type === `send.${name}.v1`);
    expect(some('people.child-died').length).toBeGreaterThan(0);
    expect(some('people.mail-held').map(({ data }) => data.scope)).toEqual(
      expect.arrayContaining(['case', 'contact']),
    );
    expect(Object.assign({}, ...stories.map(({ bounces }) => bounces))).not.toEqual({});
    expect(some('people.contact-registered').some(({ data }) => data.email && !data.emailConfirmedOn)).toBe(
      true,
    );
    expect(some('people.contact-updated').length).toBeGreaterThan(1);
    const decisions = some('assessment.decided').map(({ data }) => data.assessmentId);
    expect(new Set(decisions).size).toBeLessThan(decisions.length);
  });
});

describe.each(stories)('the story of $area', (story) => {
  const { area, posts, directory } = story;
  const rules = rulesFor(area);
  const hasPlan = actionPlans.some((plan) => plan.area === area);

  it('tells of every pathway, but of actions only where a plan was published', () => {
    const types = [...typesOf(story)];
    const untold = contracts.filter(({ pathway }) => !types.some((type) => type.split('.')[1] === pathway));
    expect(untold.map(({ pathway }) => pathway)).toEqual(hasPlan ? [] : ['action']);
  });

  it('puts every standard of the area to use', () => {
    const until = startOf(dateOf(from).add({ weeks }).toString());
    const failing = new Set(Object.keys(story.bounces));
    const lived = livedThrough(rules, livesIn(area, posts, { until, failing }));
    const covered = coveredByArea(rules, { lived, from: startOf(from), until });
    expect(covered.filter(({ times }) => times === 0).map(({ id }) => id)).toEqual([]);
  });

  it('has somebody for every role of the profile, and so for every report', () => {
    const { council, roles } = rules.profile;
    const held = directory.filter(({ organisation }) => organisation === council.id).map(({ role }) => role);
    expect(Object.keys(roles).filter((role) => !held.includes(role))).toEqual([]);
    for (const { to } of reportsOf(rules.profile)) expect(held).toEqual(expect.arrayContaining([...to]));
  });

  it('is posted by partners of the area alone, most of it by the authority', () => {
    const authority = partners.find((partner) => partner.authority && partner.areas.includes(area))?.id;
    const own = posts.filter(({ by }) => by === authority);
    expect(own.length / posts.length).toBeGreaterThan(0.8);
    const others = new Set(posts.map(({ by }) => by).filter((by) => by !== authority));
    expect([...others]).toEqual(area === 'hull' ? ['humber-community-health'] : []);
  });

  it.runIf(hasPlan)('posts the published plan on the first morning, and later how it goes', () => {
    const actions = eventsOf(story).filter(({ type }) => type.startsWith('send.action.'));
    const firstMorning = actions.filter(({ time }) => time.startsWith(from));
    expect(firstMorning.filter(({ type }) => type === 'send.action.added.v1').length).toBeGreaterThan(20);
    const later = new Set(actions.filter(({ time }) => time > '2026-04-14').map(({ type }) => type));
    for (const name of ['progress-reported', 're-dated', 'completed', 'escalated'])
      expect(later).toContain(`send.action.${name}.v1`);
  });
});
