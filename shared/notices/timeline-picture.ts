import { type Clock, isOpen } from '../domain/clock.ts';
import { dateOf, type IsoDate, inWords } from '../domain/moment.ts';
import type { ChartMarks, ChartSpan, TimelineChart } from './chart.ts';
import { counted } from './desk-line.ts';
import { shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';
import type { CaseTold, Told } from './pages/case-told.ts';
import { asOf, monthWords } from './picture-words.ts';

/** How a clock stands, in the words of its table. */
export const stateWords: Readonly<Record<Clock['state'], string>> = {
  running: 'running',
  breached: 'past its date',
  met: 'done in time',
  'met-late': 'done late',
  cancelled: 'no longer needed',
};

/** No more clocks than this are drawn, so that the picture stays one that can be sent; the table has them all. */
const mostDrawn = 100;

/** A case as a picture: a bar for each clock, from its start to its end, and a mark for each day on which something was told. */
export function timelinePicture(
  { ref, clocks, told }: CaseTold,
  today: IsoDate,
): { readonly chart: TimelineChart; readonly alt: string } {
  const drawn = clocks.slice(-mostDrawn);
  const days = [...drawn.flatMap(({ startedOn, dueOn, stoppedOn }) => [startedOn, dueOn, stoppedOn]), today];
  const known = [...days.filter((day) => day !== null), ...told.map(({ on }) => on)].toSorted();
  const [from = today, to = today] = [known[0], known.at(-1)];
  const at = (day: IsoDate): number => dateOf(from).until(dateOf(day), { largestUnit: 'days' }).days;
  const marks = marksOf(told, at);
  const open = clocks.filter(isOpen).length;
  return {
    alt: [
      `Timeline of ${oneLine(ref)} from ${inWords(from)} to ${inWords(to)}: ${counted(clocks.length, ['clock', 'clocks'])}, of which ${open} open.`,
      ...marks.map(({ says }) => `${says}.`),
      'The tables below say all of it.',
    ].join(' '),
    chart: {
      kind: 'spans',
      title: `${oneLine(ref)}: every clock, and what was told`,
      notes: [
        asOf(today),
        'Full: time that has passed. Hollow: time that is left.',
        'Thick stroke: due date. Dotted: today. Diamond: a day on which something was told.',
        ...(drawn.length < clocks.length ? [`The latest ${drawn.length} of ${clocks.length} clocks.`] : []),
      ],
      days: Math.max(1, at(to)),
      today: at(today),
      ticks: ticksOf(from, to).map(({ on, label }) => ({ at: at(on), label })),
      spans: drawn.map((clock) => spanOf(clock, today, at)),
      marks,
    },
  };
}

function spanOf(clock: Clock, today: IsoDate, at: (day: IsoDate) => number): ChartSpan {
  const due = clock.dueOn === null ? 'no date' : `due ${shortDate(clock.dueOn)}`;
  const passed = clock.stoppedOn ?? (today > clock.startedOn ? today : clock.startedOn);
  const left = isOpen(clock) && clock.dueOn !== null && clock.dueOn > passed ? clock.dueOn : null;
  return {
    says: `${clock.clock}: ${due}, ${stateWords[clock.state]}`,
    from: at(clock.startedOn),
    passed: at(passed),
    left: left === null ? null : at(left),
    due: clock.dueOn === null ? null : at(clock.dueOn),
  };
}

const kinds: readonly (readonly [Told['kind'], string])[] = [
  ['email', 'Emails to the family'],
  ['waiting', 'Emails that wait'],
  ['dropped', 'Not sent after all'],
  ['person', 'Told, or to be told, by a person'],
  ['step', 'Reminders and steps up'],
  ['agency', 'Emails to schools and agencies'],
  ['council', 'Emails to the council’s own desks'],
];

const marksOf = (told: readonly Told[], at: (day: IsoDate) => number): readonly ChartMarks[] =>
  kinds.flatMap(([kind, says]) => {
    const own = told.filter((one) => one.kind === kind);
    const days = [...new Set(own.map(({ on }) => at(on)))];
    return own.length === 0 ? [] : [{ says: `${says}: ${own.length}`, at: days }];
  });

const mostMonths = 6;

/** The first and the last day, and between them the first days of months, at most six of them, evenly apart. */
function ticksOf(from: IsoDate, to: IsoDate): readonly { readonly on: IsoDate; readonly label: string }[] {
  const firsts: IsoDate[] = [];
  let first = dateOf(from).with({ day: 1 }).add({ months: 1 });
  for (; first.toString() < to; first = first.add({ months: 1 })) firsts.push(first.toString());
  const each = Math.max(1, Math.ceil(firsts.length / mostMonths));
  const months = firsts
    .filter((_, index) => index % each === 0)
    .map((on) => ({ on, label: `${shortMonth(on)} ${on.slice(2, 4)}` }));
  const end = (on: IsoDate) => ({ on, label: `${Number(on.slice(8))} ${shortMonth(on)}` });
  return [end(from), ...months, ...(to > from ? [end(to)] : [])];
}

const shortMonth = (on: IsoDate): string => monthWords(on.slice(0, 7)).slice(0, 3);
