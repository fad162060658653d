import { Temporal } from 'temporal-polyfill';
import { citationOf } from '../shared/areas/rules-for.ts';
import type { IsoInstant } from '../shared/domain/moment.ts';
import { momentOf } from '../shared/domain/moment.ts';
import type { ProfileStandard } from '../shared/domain/profile.ts';
import { nextReportAt, reportsOf } from '../shared/domain/report.ts';
import { matches, type Rules, type Standard } from '../shared/domain/rules.ts';
import { whenInWords } from './areas-clock-words.ts';
import type { Lived, Ran } from './areas-lived.ts';

/** One standard, where it comes from, and how often it was put to use. */
export interface Covered {
  /** The standard's own id, or for law and our defaults the clock's. */
  readonly id: string;
  readonly what: string | null;
  readonly clock: string | null;
  readonly kind: string;
  readonly shownBy: ProfileStandard['shownBy'];
  readonly document: string;
  readonly phrase: string;
  readonly times: number;
}

/** What an area lived through, and from when to when its reports are counted. */
export interface Period {
  readonly lived: Lived;
  readonly from: IsoInstant;
  readonly until: IsoInstant;
}

/** Every standard that an area's own documents print, in their order, and how often it was put to use. */
export function coveredByArea(rules: Rules, period: Period): readonly Covered[] {
  return rules.profile.standards.map((standard) => {
    const { id, what, clock, kind, shownBy, source } = standard;
    return { id, what, clock, kind, shownBy, ...source, times: timesOf(standard, rules, period) };
  });
}

/** Every rule of the law, of the plan and of ours that holds in an area, and how often a clock ran by it. */
export function coveredByLaw(rules: Rules, { lived }: Pick<Period, 'lived'>): readonly Covered[] {
  const isOwn = ({ citation }: Standard): boolean =>
    rules.profile.standards.some((own) => citation.startsWith(citationOf(own)));
  return rules.standards
    .filter((standard) => !isOwn(standard))
    .map((standard) => ({
      ...{ id: standard.clock, what: null, clock: standard.clock, kind: standard.kind, shownBy: 'clock' },
      ...{ document: standard.citation, phrase: inWords(standard) },
      times: lived.clocks.filter((ran) => ran.standard === standard).length,
    }));
}

/** The source of a rule, for which starts it is, and until when, where it was replaced. */
const inWords = ({ citation, when, inForceUntil }: Standard): string =>
  [`${citation}${whenInWords(when)}`, ...(inForceUntil === undefined ? [] : [`until ${inForceUntil}`])].join(
    '; ',
  );

function timesOf(standard: ProfileStandard, rules: Rules, { lived, from, until }: Period): number {
  const code = standard.id.toLowerCase();
  const named = (codes: readonly string[]): number =>
    codes.filter((said) => said.toLowerCase() === code).length;
  switch (standard.shownBy) {
    case 'clock':
      return lived.clocks.filter((ran) => ranBy(standard, ran)).length;
    case 'measure':
      return named(lived.figures) + lived.clocks.filter(({ clock }) => clock.clock === standard.clock).length;
    case 'survey': {
      const sent = lived.surveys.filter((because) => because.includes(citationOf(standard)));
      return sent.length + named(lived.scores) + named(lived.figures);
    }
    case 'report':
      return standard.shownIn === undefined
        ? named(lived.figures)
        : reportsDue(standard.shownIn, rules, { from, until });
    case 'action':
      return lived.actions.filter((ref) => ref === standard.shownIn).length;
    default:
      return standard.shownBy satisfies never;
  }
}

/** A number of the area's own, or a word of its own for a clock whose number stands elsewhere. */
function ranBy(standard: ProfileStandard, { clock, start, standard: rule }: Ran): boolean {
  const { inForceFrom = '', inForceUntil = '9999' } = standard;
  if (clock.clock !== standard.clock || !matches(start, standard.when)) return false;
  if (clock.startedOn < inForceFrom || clock.startedOn > inForceUntil) return false;
  return standard.count === null || rule.citation === citationOf(standard);
}

function reportsDue(id: string, { profile }: Rules, { from, until }: Omit<Period, 'lived'>): number {
  const plan = reportsOf(profile).find((report) => report.id === id);
  if (plan === undefined) return 0;
  let due = 0;
  let at = nextReportAt(plan, profile, momentOf(Temporal.Instant.from(from)));
  while (at <= until) {
    due += 1;
    at = nextReportAt(plan, profile, momentOf(Temporal.Instant.from(at)));
  }
  return due;
}
