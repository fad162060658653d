import type { DeskRow, Line } from '../shared/domain/desk.ts';
import type { IsoDate } from '../shared/domain/moment.ts';
import type { DeskMail } from '../shared/domain/world.ts';

/** Why a desk is mailed today: what is new on it with rule and days counted, and the clock that comes first; else the occasion. */
export function whyDesk(
  mail: DeskMail,
  today: IsoDate,
): { readonly clock: string | null; readonly reason: string } {
  const news = newsOf(mail, today);
  const [first] = news;
  if (first === undefined) return { clock: null, reason: quietReason(mail) };
  return { clock: first.line.clock, reason: news.map(({ why }) => why).join(' ') };
}

/** So many cases are named in the reason of an email that has no news; the text of the email names them all. */
const mostNamed = 10;

/** Why a desk is mailed without news: the list of the week, the screen of the day, or that something went from it. */
function quietReason({ full, changed, rows }: DeskMail): string {
  const occasion = full
    ? 'The weekly list of everything on this desk.'
    : changed.length > 0
      ? `Something on this desk changed: ${changed.map(({ ref }) => ref).join(', ')}.`
      : 'The screen of every working day; nothing on it changed.';
  const open = rows.flatMap((row) =>
    row.lines
      .filter((line) => line.stoppedOn === null)
      .slice(0, 1)
      .map((line) => ({ row, line })),
  );
  const named = open.slice(0, mostNamed).map(({ row, line }) => `${row.ref}: ${line.clock}. ${line.because}`);
  const more = open.length - named.length;
  return [occasion, ...named, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

/** What made a desk's email go today: rungs reached, clocks started or ended, since it was last mailed. */
function newsOf(mail: DeskMail, today: IsoDate): readonly { readonly line: Line; readonly why: string }[] {
  const since = mail.since ?? '';
  const told = (row: DeskRow, line: Line, what: string) => ({
    line,
    why: `${row.ref}: ${line.clock} ${what}. ${line.because}`,
  });
  return mail.changed.flatMap((row) => {
    const climbed = row.lines.filter(
      (line) => line.rungOn !== null && line.rungOn > since && line.rungOn <= today,
    );
    const ended = row.lines.filter((line) => line.stoppedOn !== null);
    const rest = row.lines.filter((line) => !climbed.includes(line) && !ended.includes(line));
    return [
      ...climbed.map((line) => told(row, line, `reached ${line.rung}`)),
      ...rest.filter((line) => line.startedOn > since).map((line) => told(row, line, 'is on this desk')),
      ...ended.map((line) => told(row, line, 'ended')),
    ];
  });
}
