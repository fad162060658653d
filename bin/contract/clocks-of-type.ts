import { eventTypes } from '../../events/index.ts';
import { countedInWords } from '../../shared/domain/count-in-words.ts';
import type { ClockRule, PathwayRules, Trigger } from '../../shared/domain/pathway.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { triggerInWords, whenInWords } from '../areas-clock-words.ts';
import { daysInWords, type Placed, standardsOfAll } from '../areas-clocks.ts';
import { learnedInWords } from '../areas-learned.ts';
import { learnedFrom } from './learned-from.ts';

/** How long a clock runs by one rule, who says so, and where that holds. */
export interface ClockTerm {
  readonly kind: string;
  readonly counted: string;
  readonly citation: string;
  readonly where: string;
}

/** A clock as partners read of it. */
export interface ClockPage {
  readonly id: string;
  readonly anchor: string;
  readonly pathway: string;
  readonly what: string;
  readonly isWindow: boolean;
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  readonly terms: readonly ClockTerm[];
}

/** What an event of one type does to one clock, and on which condition. */
export interface ClockEffect {
  readonly clock: ClockPage;
  readonly when: readonly string[];
}

/** What an event of one type does to clocks. */
export interface ClockEffects {
  readonly starts: readonly ClockEffect[];
  readonly stops: readonly ClockEffect[];
  readonly extends: readonly ClockEffect[];
  readonly cancels: readonly ClockEffect[];
}

interface Ruled {
  readonly rules: PathwayRules;
  readonly clock: ClockRule;
  readonly page: ClockPage;
}

const standards = standardsOfAll();
const areas = new Set(standards.flatMap(({ where }) => where)).size;

const ruled: readonly Ruled[] = pathways.flatMap((rules) =>
  rules.clocks.map((clock) => ({ rules, clock, page: pageOf(clock, rules) })),
);

/** Every clock there is, in the order of the pathways. */
export const clockPages: readonly ClockPage[] = ruled.map(({ page }) => page);

/** What an event of this type does to clocks, from the same rules that run them. */
export function clocksOfType(type: string): ClockEffects {
  const name = type.slice('send.'.length, -'.v1'.length);
  const effects = (triggers: (clock: ClockRule) => readonly Trigger[]): readonly ClockEffect[] =>
    onceEach(
      ruled.flatMap(({ rules, clock, page }) => {
        const when = triggers(clock).flatMap((trigger) =>
          conditionOf(trigger, { name, pathway: rules.pathway }),
        );
        return when.length === 0 ? [] : [{ clock: page, when }];
      }),
    );
  return {
    starts: effects(({ start }) => [start].flat()),
    stops: effects(({ stop }) => stop),
    extends: effects(({ extend }) => (extend ?? []).map(({ by }) => by)),
    cancels: effects(({ cancel }) => cancel ?? []),
  };
}

/** Some clocks run in several pathways: each is named once. */
function onceEach(effects: readonly ClockEffect[]): readonly ClockEffect[] {
  return [...Map.groupBy(effects, ({ clock }) => clock.id).values()].flatMap((same) =>
    same.slice(0, 1).map(({ clock }) => {
      const when = same.flatMap((effect) => effect.when);
      return { clock, when: when.includes('') ? [] : [...new Set(when)] };
    }),
  );
}

/** On which condition a trigger is pulled by an event of this name; empty words for always, nothing for never. */
function conditionOf(
  { fact, when = {}, of }: Trigger,
  { name, pathway }: { readonly name: string; readonly pathway: string },
): readonly string[] {
  const full = `${of?.pathway ?? pathway}.${fact}`;
  if (full === name) return [fieldsInWords(when)];
  return learnedFrom(full).flatMap((from) => {
    const said = Object.entries(from.saying ?? {});
    const fits = said.every(([field, values]) =>
      (when[field] ?? values).some((value) => values.includes(value)),
    );
    if (from.fact !== name || !fits) return [];
    const learned = eventTypes.has(`send.${full}.v1`)
      ? `nobody tells \`${full}\` apart`
      : learnedInWords(full);
    const open = Object.entries(when).filter(([field]) => !said.some(([known]) => known === field));
    const fields = fieldsInWords(Object.fromEntries(open));
    return [`when ${learned}${fields === '' ? '' : `, ${fields}`}`];
  });
}

const fieldsInWords = (when: NonNullable<Trigger['when']>): string =>
  Object.entries(when)
    .map(([field, values]) => `\`${field}\` ${oneOf(values)}`)
    .join(' and ');

const oneOf = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? 'left out' : `\`${value}\``)).join(' or ');

function pageOf(clock: ClockRule, rules: PathwayRules): ClockPage {
  const own = standards.filter(({ standard }) => standard.clock === clock.id);
  return {
    ...{ id: clock.id, what: clock.what, pathway: rules.pathway, isWindow: clock.window === true },
    anchor: `${rules.pathway}-${clock.id}`,
    starts: [clock.start].flat().map((trigger) => triggerInWords(trigger, rules.pathway)),
    stops: clock.stop.map((trigger) => triggerInWords(trigger, rules.pathway)),
    terms: own.map(termOf),
  };
}

function termOf({ standard, where }: Placed): ClockTerm {
  const force = daysInWords(standard);
  return {
    kind: standard.kind,
    counted: `${countedInWords(standard.count)}${whenInWords(standard.when)}`,
    citation: standard.citation,
    where: `${where.length === areas ? 'everywhere' : where.join(', ')}${force === 'always' ? '' : `; ${force}`}`,
  };
}
