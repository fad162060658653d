import { Temporal } from 'temporal-polyfill';
import { parseEvent } from '../events/index.ts';
import type { Clock } from '../shared/domain/clock.ts';
import { viewOf } from '../shared/domain/decide.ts';
import type { DeliveryDeed } from '../shared/domain/deed.ts';
import { type Fact, factOf } from '../shared/domain/fact.ts';
import { withOpening } from '../shared/domain/instance.ts';
import { type IsoInstant, type Moment, momentOf } from '../shared/domain/moment.ts';
import { contributionOf } from '../shared/domain/report.ts';
import { type Rules, type Standard, standardFor } from '../shared/domain/rules.ts';
import { type FamilyMail, World } from '../shared/domain/world.ts';

/** One case to live through: what reaches us and when, and the addresses that fail. */
export interface Life {
  readonly ref: string;
  readonly told: readonly { readonly fact: Fact; readonly at: IsoInstant }[];
  readonly until: IsoInstant;
  readonly failing: ReadonlySet<string>;
}

/** A clock that ran, the fact that started it with what opened its pathway, and the standard it ran by. */
export interface Ran {
  readonly clock: Clock;
  readonly start: Fact;
  readonly standard: Standard;
}

/** What came of the cases of one area. */
export interface Lived {
  readonly clocks: readonly Ran[];
  /** Why each survey was sent, with the words of its source. */
  readonly surveys: readonly string[];
  /** Codes of figures that a report would show, and of scores that families gave. */
  readonly figures: readonly string[];
  readonly scores: readonly string[];
  /** References of the plan's actions that are known. */
  readonly actions: readonly string[];
}

/** Lives through cases of one area in memory, with no services, each in a world of its own. */
export function livedThrough(rules: Rules, lives: readonly Life[]): Lived {
  const all = lives.map((life) => liveOne(rules, life));
  return {
    clocks: all.flatMap(({ clocks }) => clocks),
    surveys: all.flatMap(({ surveys }) => surveys),
    figures: all.flatMap(({ figures }) => figures),
    scores: all.flatMap(({ scores }) => scores),
    actions: all.flatMap(({ actions }) => actions),
  };
}

/** The lives that posted bodies tell, by case. What the contract refuses is left out, as it would be. */
export function livesIn(
  area: string,
  posts: readonly { readonly at: IsoInstant; readonly body: string }[],
  { until, failing }: Pick<Life, 'until' | 'failing'>,
): readonly Life[] {
  const poster = { areas: [area], types: ['send.*'] };
  const told = posts.flatMap(({ at, body }) => {
    const parsed = parseEvent(body, poster, Number.POSITIVE_INFINITY);
    if (!parsed.ok) return [];
    const source = { partner: parsed.event.source, byAuthority: true };
    return [{ ref: parsed.event.subject, at, fact: factOf(parsed.event, source) }];
  });
  return [...Map.groupBy(told, ({ ref }) => ref)].map(([ref, own]) => ({ ref, told: own, until, failing }));
}

function liveOne(rules: Rules, { ref, told, until, failing }: Life): Lived {
  const surveys: string[] = [];
  const failed: FamilyMail[] = [];
  const world = new World(rules, {
    family: (mail) => {
      const asked = mail.carries.filter(({ statement }) => statement.notice === 'survey');
      surveys.push(...asked.map(({ statement }) => statement.because));
      if (failing.has(mail.contact.email ?? '')) failed.push(mail);
    },
    desk: () => false,
  });
  const reach = (now: Moment): void => {
    world.runUntil(now.at);
    for (const mail of failed.splice(0)) world.learn(ref, bounceOf(mail, now), now);
  };
  for (const { fact, at } of told.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const now = momentOf(Temporal.Instant.from(at));
    reach(now);
    world.post(ref, fact, now);
  }
  const end = momentOf(Temporal.Instant.from(until));
  reach(end);
  const current = world.caseOf(ref);
  return {
    clocks: clocksIn(viewOf(current, rules, end.on), rules),
    surveys,
    figures: contributionOf(current, { rules, today: end.on }).measures.map(({ measure }) => measure),
    scores: current.facts.flatMap(scoresIn),
    actions: current.facts.flatMap(({ pathway, name, data }) =>
      pathway === 'action' && name === 'added' ? [String(data.ref)] : [],
    ),
  };
}

function bounceOf({ contact, at }: FamilyMail, now: Moment): DeliveryDeed {
  const { contactId, address } = contact;
  const key = `delivery#${contactId}#${at}`;
  const email = `email#${at}`;
  return { kind: 'delivery', key, at: now.at, email, contactId, address: address ?? '', outcome: 'bounced' };
}

function clocksIn({ clocks, instances }: ReturnType<typeof viewOf>, rules: Rules): readonly Ran[] {
  return clocks.map((clock) => {
    const instance = instances.find(
      ({ id, rules: own }) => own.pathway === clock.pathway && id === clock.pathwayId,
    );
    // What is learned from a fact keeps its key: one of them, such as "not opposed" for a concession, started the clock.
    const same = instance?.all.filter(({ key }) => key === clock.because.event) ?? [];
    const facts = instance === undefined ? [] : same.map((fact) => withOpening(fact, instance));
    const started = (fact: Fact) => standardFor(rules, clock.clock, { fact, on: clock.startedOn });
    const start = facts.find((fact) => started(fact) !== null);
    const standard = start && started(start);
    if (!start || !standard) throw new Error(`Expected what started ${clock.clock}, found nothing.`);
    return { clock, start, standard };
  });
}

function scoresIn({ pathway, name, data }: Fact): readonly string[] {
  const { scores } = data;
  const isAnswer = pathway === 'feedback' && name === 'received';
  return isAnswer && typeof scores === 'object' && scores !== null && !Array.isArray(scores)
    ? Object.keys(scores)
    : [];
}
