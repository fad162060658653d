import type { Statement } from '../domain/notice.ts';
import type { PlainId } from './languages/language.ts';
import type { LanguageWords } from './languages/words-for.ts';
import type { Paragraph } from './words.ts';

/** What one statement says by itself. */
interface Part {
  readonly statement: Statement;
  readonly said: readonly Paragraph[];
}

interface Saying {
  readonly say: LanguageWords['say'];
  readonly complaintsPhone: string;
}

/** True of everything we do for a reader: in an email of several parts they are said once, at the last of them. */
const ofAll: readonly PlainId[] = [
  'often.nothing-to-do',
  'often.views-at-any-time',
  'often.rights-stay',
  'often.not-forgotten',
  'often.bring-somebody',
  'waiting.keep-place',
  'waiting.changed',
  'waiting.help-meanwhile',
  'waiting.write',
  'raised.worse',
];

/**
 * The parts of one email as they are read one after the other: each says that it is about something else, or one more
 * of its kind, since an answer to one question must not be taken for that to another; what is true of all is said once;
 * and nothing is said again of the same thing.
 */
export function together(parts: readonly Part[], saying: Saying): readonly (readonly Paragraph[])[] {
  const known = parts.filter((part, at) => !parts.slice(0, at).some((before) => isSame(before, part)));
  const general = new Set([
    ...ofAll.map((id) => saying.say(id)),
    saying.say('late.complain', { phone: saying.complaintsPhone }),
  ]);
  return known.map((part, at) => {
    const later = new Set(known.slice(at + 1).flatMap(({ said }) => said.flat()));
    const own = part.said
      .map((paragraph) => paragraph.filter((one) => !(general.has(one) && later.has(one))))
      .filter((paragraph) => paragraph.length > 0);
    return [...lead(part, known.slice(0, at), saying), ...own];
  });
}

function lead({ statement }: Part, before: readonly Part[], { say }: Saying): readonly Paragraph[] {
  const last = before.at(-1)?.statement;
  if (last === undefined) return [];
  if (last.notice === statement.notice) return [[say('email.one-more')]];
  return isOfOne(last, statement) ? [] : [[say('email.something-else')]];
}

// What puts right an earlier word about something is of that.
const isOfOne = (a: Statement, b: Statement): boolean =>
  a.pathwayId === b.pathwayId && (a.pathway === b.pathway || [a.pathway, b.pathway].includes('correction'));

const isSame = (a: Part, b: Part): boolean =>
  isOfOne(a.statement, b.statement) && JSON.stringify(a.said) === JSON.stringify(b.said);
