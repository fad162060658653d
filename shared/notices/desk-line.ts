import type { Line } from '../domain/desk.ts';
import type { IsoDate } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import type { Profile } from '../domain/profile.ts';
import { distance, shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';

/** A line with the reference of its case. */
export interface CaseLine {
  readonly ref: string;
  readonly line: Line;
}

/** Whether something must still be done. */
export const isOpenLine = ({ stoppedOn, state }: Line): boolean =>
  stoppedOn === null && (state === 'running' || state === 'breached');

/** Whether its due date has passed. */
export const isOverdue = ({ dueOn }: Line, today: IsoDate): boolean => dueOn !== null && dueOn < today;

/** Whether somebody has it, by a date that has not passed. */
export const isPromised = ({ acknowledged }: Line, today: IsoDate): boolean =>
  acknowledged !== null && !acknowledged.broken && acknowledged.promisedOn >= today;

/** Earliest due date first, then by reference, so that the same desk always reads the same. */
export function byDueDate(a: CaseLine, b: CaseLine): number {
  const [dueA, dueB] = [a.line.dueOn ?? '9999', b.line.dueOn ?? '9999'];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : a.ref < b.ref ? -1 : Number(a.ref > b.ref);
}

/** When it is due: "due Mon 13 April 2026, in 3 working days". */
export const dueWords = ({ dueOn }: Line, today: IsoDate): string =>
  dueOn === null ? 'No date is set in law' : `Due ${shortDate(dueOn)}, ${distance(dueOn, today)}`;

/** Since when and by which rule. */
export const ruleWords = ({ startedOn, citation }: Line): string =>
  `Since ${shortDate(startedOn)}. Rule: ${oneLine(withoutQuotes(citation))}`;

// A document's own words say where a promise comes from, not what to do by when: whoever asks finds them by the rule.
const withoutQuotes = (citation: string): string => citation.replace(/: "[^"]*"/g, '');

/** Who has it and by when, that it is disowned, or that the promise was broken; null when nobody said. */
export function promiseWords({ acknowledged, disowned, forecast }: Line, today: IsoDate): string | null {
  if (disowned !== null) return `Nobody has it: they said on ${shortDate(disowned.on)} that it is not theirs`;
  if (acknowledged !== null) {
    const by = `${oneLine(acknowledged.by)}, by ${shortDate(acknowledged.promisedOn)}`;
    return acknowledged.broken || acknowledged.promisedOn < today
      ? `Promise not kept: ${by}`
      : `Promised: ${by}`;
  }
  return forecast?.expectedOn ? `Expected ${shortDate(forecast.expectedOn)}` : null;
}

/** What whoever disowned something is told of it; null for what nobody disowned. */
export const disownedWords = ({ disowned }: Line): string | null =>
  disowned && `You said on ${shortDate(disowned.on)} that this is not yours; the council is settling it`;

/** The exceptions claimed for a line, for the council's own staff: each with whether it can stand, and why. */
export const exceptionWords = ({ exceptions }: Line): readonly string[] =>
  exceptions.map(({ ground, because }) => `Exception ${oneLine(ground)} claimed. ${oneLine(because)}`);

/** A role at an organisation as people say it: "Case officer", "SENCO at school-12". */
export function ownerWords(owner: string, profile: Profile): string {
  const at = owner.indexOf('@');
  const role = at < 0 ? owner : owner.slice(0, at);
  const organisation = at < 0 ? '' : owner.slice(at + 1);
  const title = own(profile.roles, role)?.title ?? titleOf(role);
  return oneLine(
    organisation === '' || organisation === profile.council.id ? title : `${title} at ${organisation}`,
  );
}

// Special educational needs coordinators are written in capitals, by the Code of Practice as by every school. Whoever
// gives advice that is none of the usual kinds has the role of just that.
const titleOf = (role: string): string =>
  role === 'advice' ? 'Other advice' : capital(role.replaceAll('-', ' ')).replace(/\bsenco\b/gi, 'SENCO');

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "1 case", "3 cases". */
export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;
