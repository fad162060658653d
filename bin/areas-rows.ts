import { areas, rulesFor } from '../shared/areas/rules-for.ts';
import { dateOf, startOf } from '../shared/domain/moment.ts';
import type { Rules } from '../shared/domain/rules.ts';
import { livedInTests, testYear } from '../test/areas/scenarios.ts';
import { makeStory } from '../test/story/story.ts';
import { type Covered, coveredByArea, coveredByLaw, type Period } from './areas-coverage.ts';
import { livedThrough, livesIn } from './areas-lived.ts';
import type { Row } from './areas-table.ts';
import { readStartOptions } from './start-options.ts';

/** Every standard of these areas, and every rule of the law that holds there, with how often each was put to use. */
export function rowsOf(names: readonly string[]): readonly Row[] {
  const found = names.map((area) => {
    const rules = rulesFor(area);
    const story = storyOf(rules);
    const tests = { lived: livedInTests(rules), ...testYear };
    return {
      own: together(area, coveredByArea(rules, story), coveredByArea(rules, tests)),
      law: together('law', coveredByLaw(rules, story), coveredByLaw(rules, tests)),
    };
  });
  return [...found.flatMap(({ own }) => own), ...summed(found.flatMap(({ law }) => law))];
}

// The Monday on which the story of `npm start` begins.
const from = '2026-04-13';

/** The story that `npm start` tells of an area unless asked for another, lived through in memory. */
function storyOf(rules: Rules): Period {
  const { seed, children, weeks } = readStartOptions([]);
  const { area } = rules.profile;
  const each = Math.ceil(children / areas.length);
  const { posts, bounces } = makeStory({ seed, children: each, weeks, area, from });
  const until = startOf(dateOf(from).add({ weeks }).toString());
  const failing = new Set(Object.keys(bounces).filter((address) => bounces[address] !== 'transient'));
  return {
    lived: livedThrough(rules, livesIn(area, posts, { until, failing })),
    ...{ from: startOf(from), until },
  };
}

const together = (area: string, story: readonly Covered[], tests: readonly Covered[]): readonly Row[] =>
  story.map(({ times, ...standard }, index) => ({
    ...{ area, ...standard },
    ...{ story: times, tests: tests[index]?.times ?? 0 },
  }));

/** The same rule in several areas, once, with all its uses. */
function summed(rows: readonly Row[]): readonly Row[] {
  const same = Map.groupBy(rows, ({ story: _, tests: __, ...rule }) => JSON.stringify(rule));
  return [...same.values()].flatMap((all) =>
    all.slice(0, 1).map((row) => ({
      ...row,
      story: all.reduce((sum, { story }) => sum + story, 0),
      tests: all.reduce((sum, { tests }) => sum + tests, 0),
    })),
  );
}
