import { areas, rulesFor } from '../shared/areas/rules-for.ts';
import { countedInWords } from '../shared/domain/count-in-words.ts';
import type { ClockRule, PathwayRules } from '../shared/domain/pathway.ts';
import { pathways } from '../shared/domain/pathways/all.ts';
import type { Standard } from '../shared/domain/rules.ts';
import {
  byFieldInWords,
  extensionsInWords,
  ownerInWords,
  repetitionInWords,
  triggersInWords,
  whenInWords,
} from './areas-clock-words.ts';
import { laddersSection } from './areas-ladders.ts';

const opening = `# Every clock

Made from the rules by \`npm run -s areas -- --clocks > docs/clocks.md\`; do not edit it by hand.

A clock is judged by the rule in force on the day it started; of several that fit, the first counts. Dates are London
dates. The day of the starting fact is day 0 unless a rule says "beginning with". A legal date on a weekend or holiday
stays where it is, and is aimed at one working day before. An exception is recorded and explained: it never moves a date.

**Kinds.** \`law\`: a breach is unlawful. \`code\`: statutory guidance. \`practice\`: so that the law can be kept.
\`promise\`: told to the public. \`target\`: aimed at. Where it says "Default local standard" the number is ours.

**Exceptions** (SEND Regulations 2014 regs 5(4), 10(4), 13(3), 27(3)). \`E1\`: advice was asked of a school between a week
before a closure of four weeks or more and a week before it opens again. \`E2\`: the same of an early-years provider.
\`E3\`: exceptional personal circumstances. \`E4\`: absence from the area for four weeks or more.
`;

/** The page of all clocks, from the pathways, the law and the profiles: Markdown. */
export function clocksPage(): string {
  const standards = standardsOfAll();
  const sections = pathways
    .filter(({ clocks }) => clocks.length > 0)
    .map((rules) =>
      [`## ${rules.pathway}\n`, ...rules.clocks.map((clock) => clockSection(clock, rules, standards))].join(
        '\n',
      ),
    );
  return [opening, ...sections, laddersSection()].join('\n');
}

/** A rule, and the areas it holds in. */
export interface Placed {
  readonly standard: Standard;
  readonly where: readonly string[];
}

/** Every rule once, with the areas it holds in, in the order in which they are asked. */
export function standardsOfAll(): readonly Placed[] {
  const all = areas.flatMap((area) => rulesFor(area).standards.map((standard) => ({ area, standard })));
  return [...Map.groupBy(all, ({ standard }) => JSON.stringify(standard)).values()].flatMap((same) =>
    same.slice(0, 1).map(({ standard }) => ({ standard, where: same.map(({ area }) => area) })),
  );
}

function clockSection(clock: ClockRule, rules: PathwayRules, all: readonly Placed[]): string {
  const own = all.filter(({ standard }) => standard.clock === clock.id);
  const facts = [
    ['Starts when', triggersInWords(clock.start, rules)],
    ['Runs', repetitionInWords(clock)],
    ['Only', clock.underAge === undefined ? null : `while the child is under ${clock.underAge}`],
    ['Is met when', triggersInWords(clock.stop, rules)],
    ['Has no more point when', triggersInWords(clock.cancel, rules)],
    ['Gives its place, while it is not late, when', triggersInWords(clock.replacedBy, rules)],
    ['Gets more time', extensionsInWords(clock, rules)],
    [
      'Owed by',
      clock.window ? 'nobody: a time given to the family, which ends by itself' : ownerInWords(clock.owner),
    ],
    ['Climbs', clock.ladder === null ? null : byFieldInWords(clock.ladder)],
    ['Family', familyInWords(clock, rules)],
  ];
  return [
    `### ${clock.id}\n`,
    `To ${clock.what}.\n`,
    ...facts.flatMap(([name, words]) => (words === null ? [] : [`- **${name}:** ${words}`])),
    '',
    '| Kind | Counted | Source | Must be told | Exceptions | In force | Where |',
    '|---|---|---|---|---|---|---|',
    ...own.map(rowOf),
    '',
  ].join('\n');
}

function familyInWords({ id, tellLate, window }: ClockRule, { notices }: PathwayRules): string | null {
  // A decision carries the day until which an appeal is surely open.
  const carrying = notices.filter(
    ({ dates, clock, decision }) =>
      clock === id || dates?.includes(id) || (decision === true && id === 'APPEAL'),
  );
  const isTold =
    tellLate !== 'never' &&
    !window &&
    (tellLate !== undefined || notices.some(({ dates }) => dates?.includes(id)));
  const foreseen = tellLate !== undefined && tellLate !== 'never' && tellLate.before.length > 0;
  const names = [...new Set(carrying.map(({ notice }) => `\`${notice}\``))];
  const said = [
    ...(names.length === 0 ? [] : [`hears of it with ${names.join(', ')}`]),
    ...(isTold
      ? [
          `is told ${foreseen ? 'ten working days ahead' : 'by a forecast or on the next day'} when it is late`,
        ]
      : []),
  ];
  return said.length === 0 ? null : said.join('; ');
}

function rowOf({ standard, where }: Placed): string {
  const { kind, count, atMost, citation, when, tell, exceptions } = standard;
  const most = atMost === undefined ? '' : `; with an extension at most ${countedInWords(atMost)}`;
  const cells = [
    kind,
    `${countedInWords(count)}${most}`,
    `${citation}${whenInWords(when)}`,
    tell ?? 'whoever the ladder names',
    (exceptions ?? []).join(', '),
    daysInWords(standard),
    where.length === areas.length ? 'everywhere' : where.join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** From when to when a rule holds; one that has no first day of its own holds for every event the contract accepts. */
export function daysInWords({ inForceFrom, inForceUntil }: Standard): string {
  const until = inForceUntil === undefined ? '' : ` to ${inForceUntil}`;
  return inForceFrom === '2012-01-01'
    ? `always${until && `, ${until.trim()}`}`
    : `from ${inForceFrom}${until}`;
}
