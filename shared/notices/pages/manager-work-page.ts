import { inWords } from '../../domain/moment.ts';
import { shownParts } from '../../domain/suppression.ts';
import { causeOf, countSections } from '../desk-counts.ts';
import type { DeskInput } from '../desk-input.ts';
import {
  byDueDate,
  type CaseLine,
  dueWords,
  exceptionWords,
  isOpenLine,
  isOverdue,
  ownerWords,
  promiseWords,
  ruleWords,
} from '../desk-line.ts';
import { screenSections } from '../desk-screen.ts';
import type { DeskSection } from '../desk-template.ts';
import { oneLine } from '../one-line.ts';
import { shownWords } from '../report-words.ts';
import { returnedWords } from '../returned-words.ts';
import { choicesOf, type Filter, filterIn, isFiltered, linesFor, rowsFor } from './manager-filter.ts';
import { type ManagerSection, type ManagerView, plainView, type SignedInAs } from './manager-html.ts';

/** What a manager's page is made from: what their desk's email would be made from, and who is looking. */
export interface ManagerInput {
  readonly desk: Pick<DeskInput, 'rows' | 'profile' | 'today' | 'since' | 'heard'> & {
    readonly role: string;
  };
  readonly signedIn: SignedInAs;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** The address of a case's page, beside that of the work. */
export const caseHref = (ref: string): string => `case?ref=${encodeURIComponent(ref)}`;

const deskInput = ({ desk: { role, ...desk } }: ManagerInput): DeskInput => ({
  ...desk,
  desk: { role, organisation: desk.profile.council.id, holder: null },
  ...{ full: true, signInUrl: '', linkOf: () => null },
});

const frame = (input: ManagerInput, title: string): ManagerView => ({
  ...plainView(input.desk.profile.council.name, title, []),
  signedIn: input.signedIn,
});

/** A team manager's work: the parts of the daily screen as they stand now, then every open line, worst first. */
export function workView(input: ManagerInput): ManagerView {
  const { rows, profile, today } = input.desk;
  const filter = filterIn(input.query, rows);
  const chosen = rowsFor(rows, filter, today);
  const { list, parts } = listOf(input, filter);
  return {
    ...frame(input, 'The work of your area'),
    intro: [
      `As it stands now, on ${inWords(today)}. To look changes nothing.`,
      ...(isFiltered(filter) ? [`Cases that fit what you chose: ${chosen.length} of ${rows.length}.`] : []),
    ],
    choices: choicesOf(rows, filter, profile),
    sections: [...linked(screenSections({ ...deskInput(input), rows: chosen })), list],
    parts,
  };
}

/** So many lines stand on a page. */
const linesOnAPage = 50;

function listOf(
  { desk: { rows, profile, today }, query }: ManagerInput,
  filter: Filter,
): { readonly list: ManagerSection; readonly parts: ManagerView['parts'] } {
  const lines = linesFor(rows, filter, today);
  const last = Math.max(1, Math.ceil(lines.length / linesOnAPage));
  const asked = /^\d{1,4}$/.test(query.part ?? '') ? Number(query.part) : 1;
  const part = Math.min(Math.max(asked, 1), last);
  const from = (part - 1) * linesOnAPage;
  const shown = lines.slice(from, from + linesOnAPage);
  const href = (to: number): string => `work?${new URLSearchParams({ ...filter, part: String(to) })}`;
  return {
    list: {
      heading: 'Everything that is open',
      note:
        lines.length === 0
          ? 'Nothing.'
          : `${from + 1} to ${from + shown.length} of ${lines.length}, the earliest dates first.`,
      items: shown.map((line) => itemOf(line, { profile, today })),
    },
    parts: [
      ...(part > 1 ? [{ href: href(part - 1), says: 'Earlier dates', rel: 'prev' as const }] : []),
      ...(part < last ? [{ href: href(part + 1), says: 'Later dates', rel: 'next' as const }] : []),
    ],
  };
}

const itemOf = (
  { ref, line }: CaseLine,
  { profile, today }: Pick<DeskInput, 'profile' | 'today'>,
): ManagerSection['items'][number] => ({
  title: `${oneLine(ref)}: ${oneLine(line.what)}`,
  href: caseHref(ref),
  details: [
    `${dueWords(line, today)}.`,
    ...sentence(returnedWords(line)),
    `With: ${ownerWords(line.owner, profile)}. ${promiseWords(line, today) ?? 'No promise yet'}.`,
    `${ruleWords(line)}.`,
    ...exceptionWords(line),
  ],
});

const sentence = (words: string | null): readonly string[] => (words === null ? [] : [`${words}.`]);

/** What has climbed to somebody above the team manager: counts, and the worst ten. */
export function countsView(input: ManagerInput): ManagerView {
  const { today } = input.desk;
  const sections = countSections(deskInput(input));
  return {
    ...frame(input, 'What has reached you'),
    intro: [
      `As it stands now, on ${inWords(today)}.`,
      ...(sections.length === 0 ? ['Nothing has climbed to you.'] : []),
    ],
    sections: linked(sections),
  };
}

/** For everybody above an assistant director: how many cases by what holds them up, and never a case. Small numbers do not show. */
export function numbersView(input: ManagerInput): ManagerView {
  const { rows, today } = input.desk;
  const late = rows.flatMap((row) => {
    const open = row.lines.filter(isOpenLine).map((line) => ({ ref: row.ref, line }));
    const [first] = open.filter(({ line }) => isOverdue(line, today)).toSorted(byDueDate);
    return first === undefined ? [] : [first.line];
  });
  const causes = [...Map.groupBy(late, (line) => causeOf(line, deskInput(input)))].toSorted(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const { parts, total } = shownParts(causes.map(([, { length }]) => length));
  return {
    ...frame(input, 'Cases past a date'),
    intro: [
      `As it stands now, on ${inWords(today)}.`,
      'Each case, or action of the plan, is counted once, by the first date that has passed. Small numbers are not shown.',
    ],
    sections: [
      {
        heading: 'What holds them up',
        note: late.length === 0 ? 'No case is past a date.' : `Cases: ${shownWords(total)}.`,
        items: causes.map(([cause], index) => ({
          ...{ title: `${cause}: ${shownWords(parts[index] ?? 0)}`, href: null, details: [] },
        })),
      },
    ],
  };
}

/** The parts of an email, each case with the address of its page. */
const linked = (sections: readonly DeskSection[]): readonly ManagerSection[] =>
  sections.map(({ heading, note, items }) => ({
    heading,
    note,
    items: items.map(({ ref, title, details }) => ({
      ...{ title, details, href: ref === undefined ? null : caseHref(ref) },
    })),
  }));
