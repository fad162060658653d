import type { Statement } from '../domain/notice.ts';
import { addressCheck, isAddressCheck } from './address-check.ts';
import type { FamilyInput } from './family-input.ts';
import { type FamilyView, familyHtml, familyText } from './family-template.ts';
import { otherWays } from './formats.ts';
import type { Piece } from './languages/format.ts';
import { oneLine } from './one-line.ts';
import { together } from './together.ts';
import type { Caller, Paragraph } from './words.ts';
import { wordsOf } from './words-of.ts';

/** An email as it goes to the MIME library. */
export interface FamilyEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Writes one email to a family: who we are, what happened, what happens next and by when, what they can do, whom to
 * call. No name of a child, school, service, need or outcome is in it, and the subject is always the same (ICO:
 * subjects travel in plain text). Throws for a notice without words, for no statement, and for one that must travel
 * alone and does not.
 */
export function familyEmail(input: FamilyInput): FamilyEmail {
  checkCompany(input.statements);
  const view = input.statements.some(isAddressCheck) ? addressCheck(input) : viewOf(input);
  return { subject: view.subject, text: familyText(view), html: familyHtml(view) };
}

function checkCompany(statements: readonly Statement[]): void {
  if (statements.length === 0) throw new Error('Expected something to tell, found no statement.');
  const lonely = statements.find((statement) => statement.alone || isAddressCheck(statement));
  if (lonely !== undefined && statements.length > 1)
    throw new Error(`Expected ${lonely.notice} alone, found it with ${statements.length - 1} more.`);
}

function viewOf(input: FamilyInput): FamilyView {
  const { profile, statements, today, words, signInUrl } = input;
  const { say } = words;
  const caller = callerOf(input);
  return {
    ...otherWays(input, input.links.wishes),
    heading: glued(
      words.pieces('email.who-and-ref', { council: profile.council.name, ref: oneLine(input.ref) }),
    ),
    news: together(
      statements.map((statement) => ({
        statement,
        said: wordsOf({ statement, profile, caller, today, say }),
      })),
      { say, complaintsPhone: profile.council.complaintsPhone },
    ),
    calls: callsOf(caller, input),
    signIn: { says: say('email.sign-in'), url: signInUrl },
    answer: answerTo(input),
  };
}

/** A full stop right after what must stay whole belongs to it: alone, a narrow window would put it on the next line. */
const glued = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => {
    const end = (one: Piece | undefined): string =>
      one?.tag ? '' : (/^\p{P}+/u.exec(one?.text ?? '')?.[0] ?? '');
    if (piece.tag !== null) return { ...piece, text: piece.text + end(pieces[at + 1]) };
    return pieces[at - 1]?.tag ? { ...piece, text: piece.text.slice(end(piece).length) } : piece;
  });

const answerTo = ({ links, words }: FamilyInput): FamilyView['answer'] =>
  links.survey ? { says: words.say('survey.button'), url: links.survey } : null;

function callerOf({ namedContact, profile }: FamilyInput): Caller {
  const name = oneLine(namedContact?.name ?? '');
  const phone = oneLine(namedContact?.phone ?? '');
  const deputy = oneLine(namedContact?.deputy ?? '');
  return {
    name: name === '' ? null : name,
    phone: phone === '' ? profile.council.phone : phone,
    deputy: deputy === '' ? null : deputy,
  };
}

function callsOf(
  { name, phone, deputy }: Caller,
  { profile: { sendiass }, words: { say } }: FamilyInput,
): Paragraph {
  const advice = say('email.advice', { name: sendiass.name, phone: sendiass.phone });
  if (deputy === null)
    return name === null
      ? [say('email.questions', { phone }), advice]
      : [say('email.questions-name', { name, phone }), advice];
  return name === null
    ? [say('email.questions-deputy', { phone, deputy }), advice]
    : [say('email.questions-name-deputy', { name, phone, deputy }), advice];
}
