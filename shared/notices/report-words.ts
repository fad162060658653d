import { dateOf, type IsoDate, inWords } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import { pathways } from '../domain/pathways/all.ts';
import type { Profile } from '../domain/profile.ts';
import { ownSubject } from '../domain/report-clocks.ts';
import { scorePeriod } from '../domain/report-entry.ts';
import type { Figure } from '../domain/report-figures.ts';
import type { ScoreLine, ScoreTarget } from '../domain/scorecard-line.ts';
import type { Shown } from '../domain/suppression.ts';
import { delayReasons } from './desk-counts.ts';
import { ownerWords } from './desk-line.ts';
import { oneLine } from './one-line.ts';

/** A number with small ones taken out. */
export const shownWords = (shown: Shown): string =>
  shown === 'few' ? 'fewer than 5' : shown === 'hidden' ? 'not shown' : String(shown);

/** A figure as it stands in a cell: "62% (31 of 50)". */
export function figureWords(figure: Figure): string {
  switch (figure.is) {
    case 'rate': {
      const percent = percentOf(figure);
      const counts = `${shownWords(figure.part)} of ${shownWords(figure.of)}`;
      if (figure.part === 'hidden' && figure.of === 'hidden') return 'not shown';
      return percent === null ? counts : `${percent}% (${counts})`;
    }
    case 'count':
      return shownWords(figure.count);
    case 'span':
      return figure.number === 'hidden' ? 'not shown' : `${figure.number} ${figure.unit}`;
    case 'reported':
      return figure.of === null
        ? String(figure.value)
        : figure.of === 100
          ? `${figure.value}%`
          : `${figure.value} of ${figure.of}`;
    case 'not-reported':
      return 'not yet reported';
    case 'nothing':
      return 'none yet';
    default:
      return figure satisfies never;
  }
}

/** A rate in per cent, to one decimal; null where one of its numbers is not shown. */
export function percentOf(figure: Figure): number | null {
  if (figure.is === 'reported') return figure.of === 100 ? figure.value : null;
  if (figure.is !== 'rate' || typeof figure.part !== 'number' || typeof figure.of !== 'number') return null;
  return Math.round((figure.part / figure.of) * 1000) / 10;
}

/** The time a measure is about. */
export function periodWords(period: ScoreLine['period'], today: IsoDate): string {
  if (period === 'today') return inWords(today);
  return period === 'year' ? yearSoFar(today) : oneLine(period.says);
}

/** The calendar year up to the last whole month: "January to July 2026". */
export function yearSoFar(today: IsoDate): string {
  const { from, to } = scorePeriod(today);
  const [, , last = '', year = ''] = inWords(to).split(' ');
  return dateOf(from).month === dateOf(to).month ? `January ${year}` : `January to ${last} ${year}`;
}

/** What kind of number something is measured against. */
export const kindWords: Readonly<Record<ScoreTarget['kind'], string>> = {
  law: 'law',
  code: 'code of practice',
  promise: 'promise',
  target: 'target',
  'past-result': 'past result',
};

/** What is counted under a subject: the area's standard, advice by who owes it, or a clock. */
export function subjectWords(subject: string, profile: Profile): string {
  const standard = profile.standards.find(({ id }) => ownSubject(id) === subject);
  const [clock = '', role] = subject.split('/');
  const rule = pathways.flatMap(({ clocks }) => clocks).find(({ id }) => id === clock);
  const words = standard?.what ?? rule?.what ?? subject;
  return capital(oneLine(role === undefined ? words : `${words} (${within(ownerWords(role, profile))})`));
}

/** What late cases wait for. */
export function causeWords([kind, name = '']: readonly string[], profile: Profile): string {
  const who = oneLine(ownerWords(name, profile));
  switch (kind) {
    case 'advice':
      return `Advice is awaited: ${within(who)}`;
    case 'reason':
      return own(delayReasons, name) ?? capital(name.replaceAll('-', ' '));
    case 'mediation':
      return 'Mediation';
    case 'tribunal':
      return 'A step of the tribunal';
    default:
      return who;
  }
}

/** A title within a sentence: in small letters, but for an acronym. */
const within = (title: string): string => title.toLowerCase().replace(/\bsenco\b/g, 'SENCO');

/** With a capital letter. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "1 day", "40 days". */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
