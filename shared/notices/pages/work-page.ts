import { workingDaysAfter } from '../../domain/counting.ts';
import { dateOf, type IsoDate, inWords } from '../../domain/moment.ts';
import { returnedWords } from '../returned-words.ts';
import {
  type Answer,
  type DatePart,
  type Faults,
  type Filled,
  optionsOf,
  type PageContext,
  type PageView,
} from './form.ts';

/** One obligation, as the link names it. `owner` is `role@organisation`. */
export interface Work {
  readonly pathwayId: string;
  readonly clock: string;
  readonly instance: string | null;
  readonly owner: string;
}

/** What is shown of it, as it stands now. */
export interface WorkShown {
  readonly ref: string;
  readonly what: string;
  readonly dueOn: IsoDate | null;
  readonly citation: string;
  /** The codes of the reasons for which it came back, where it did. */
  readonly returnedFor: readonly string[];
  /** Who has it already, and until when. */
  readonly promised: { readonly by: string; readonly on: IsoDate } | null;
}

type Given = Pick<PageContext, 'profile' | 'today'>;

const labels = { mine: 'I have this', 'not-ours': 'This is not ours' };

/** Asks whoever was asked for something whether they have it, and by when; or whether it is not theirs. */
export function workPage(
  context: PageContext & { readonly shown: WorkShown },
  filled: Filled,
  faults: Faults,
): PageView {
  const { profile, today, shown, words } = context;
  const returned = returnedWords(shown);
  return {
    words,
    title: `${shown.ref}: ${shown.what}`,
    council: profile.council.name,
    intro: [
      shown.dueOn === null
        ? 'No date is set in law.'
        : `${shown.dueOn < today ? 'It was due on' : 'It is due on'} ${inWords(shown.dueOn)}.`,
      ...(returned === null ? [] : [`${returned}.`]),
      `The rule: ${shown.citation}.`,
      ...(shown.promised === null
        ? []
        : [`${shown.promised.by} has it, by ${inWords(shown.promised.on)}. You can say so anew.`]),
    ],
    fields: [
      {
        ...{ kind: 'radios', name: 'answer', legend: 'Whose is it?', hint: null },
        options: optionsOf(labels, filled.answer),
        error: faults.answer ?? null,
      },
      {
        ...{ kind: 'text', name: 'by', label: 'Your name', autocomplete: 'name' },
        hint: 'A shared mailbox needs a person: whom do we ask?',
        ...{ value: filled.by ?? '', error: faults.by ?? null },
      },
      {
        ...{ kind: 'date', name: 'on', legend: 'If you have it: by when will it be done?' },
        hint: `Until that day nobody above you is told. It can be up to ${inWords(latest(context))}.`,
        ...{ parts: partsOf(filled), error: faults.on ?? null },
      },
    ],
    button: 'Send',
    closing: [
      'This does not move the date in law.',
      `Questions? Call ${profile.council.name} on ${profile.council.phone}.`,
    ],
  };
}

const latest = ({ today, profile }: Given): IsoDate =>
  workingDaysAfter(dateOf(today), profile.longestPromise).toString();

const partsOf = (filled: Filled): readonly DatePart[] => [
  { name: 'day', label: 'Day', width: 2, value: filled.day ?? '' },
  { name: 'month', label: 'Month', width: 2, value: filled.month ?? '' },
  { name: 'year', label: 'Year', width: 4, value: filled.year ?? '' },
];

/** Reads the answer: who has it and until when, or that it is not theirs. */
export function workAnswer(work: Work, filled: Filled, context: Given): Answer {
  const { pathwayId, clock, instance, owner } = work;
  const about = { pathwayId, clock, ...(instance !== null && { instance }), role: owner.split('@')[0] ?? '' };
  const by = (filled.by ?? '').trim();
  if (filled.answer === 'not-ours') {
    const said = { type: 'send.escalation.disowned.v1', data: { ...about, ...(by !== '' && { by }) } };
    return isName(by) || by === '' ? { said: [said], thanks: 'not-ours' } : { faults: { by: nameAsked } };
  }
  if (filled.answer !== 'mine') return { faults: { answer: 'Choose whose it is' } };
  const promised = promisedIn(filled, context);
  const faults = {
    ...(!isName(by) && { by: nameAsked }),
    ...('fault' in promised && { on: promised.fault }),
  };
  if ('fault' in promised || !isName(by)) return { faults };
  const data = { ...about, by, promisedOn: promised.on };
  return { said: [{ type: 'send.escalation.acknowledged.v1', data }], thanks: 'mine-work' };
}

const nameAsked = 'Enter your name, in up to 80 letters';
const isName = (by: string): boolean => /^[\p{L}\p{M}\p{N} .,'’()&/-]{1,80}$/u.test(by);

function promisedIn(
  { day = '', month = '', year = '' }: Filled,
  context: Given,
): { readonly on: IsoDate } | { readonly fault: string } {
  const numbers = [year, month, day].map((part) =>
    /^\s*\d{1,4}\s*$/.test(part) ? Number(part) : Number.NaN,
  );
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN] = numbers;
  if (numbers.some(Number.isNaN)) return { fault: 'Enter the day, month and year by which it will be done' };
  const on = realDate(y, m, d);
  if (on === null) return { fault: 'Enter a real date, such as 27 3 2026' };
  if (on < context.today) return { fault: 'The date must be today or later' };
  const last = latest(context);
  return on > last ? { fault: `The date must be ${inWords(last)} or before` } : { on };
}

function realDate(year: number, month: number, day: number): IsoDate | null {
  const two = (part: number): string => String(part).padStart(2, '0');
  try {
    return dateOf(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
