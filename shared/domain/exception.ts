import { closureWindow } from './calendar.ts';
import { codesIn, dateIn, type Fact, textIn } from './fact.ts';
import { dateOf, type IsoDate } from './moment.ts';
import { own } from './own.ts';

/** A claim that an exception disapplies a time limit: recorded, explained, reported, and never a new date. */
export interface ExceptionClaim {
  readonly ground: string;
  /** The fact that claims it. */
  readonly event: string;
  readonly evidence: string | null;
  readonly setBy: string | null;
  readonly recordedOn: IsoDate;
  readonly expectedOn: IsoDate | null;
  /** The days on which advice must have been requested from the setting, for E1 and E2. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether the claim can stand on what is known; null when only a person can say. */
  readonly mayApply: boolean | null;
  /** Why, in a sentence. */
  readonly because: string;
}

/** What an exception claim is judged by. */
export interface ClaimContext {
  /** The grounds the law gives for this clock. */
  readonly grounds: readonly string[];
  /** Closures by setting, from the area's calendar. */
  readonly closures: Readonly<
    Record<string, readonly { readonly closedOn: IsoDate; readonly reopensOn: IsoDate }[]>
  >;
  /** When advice was requested from each setting of this assessment. */
  readonly requests: readonly { readonly settingId: string | null; readonly on: IsoDate }[];
}

/**
 * Reads one `exception-recorded` fact. SEND Regulations 2014 regs 5(4), 10(4), 13(3), 27(3). E1 and E2 are worked
 * out: the closure must last 4 continuous weeks, and the advice must have been requested from one week before it to
 * one week before re-opening. E3 and E4 need evidence and a person's judgement, always.
 */
export function claimOf(fact: Fact, context: ClaimContext): ExceptionClaim {
  const ground = textIn(fact, 'ground') ?? '';
  const closure = closureIn(fact, context);
  const found =
    closure && closureWindow({ closedOn: dateOf(closure.closedOn), reopensOn: dateOf(closure.reopensOn) });
  const window = found ? { from: found.from.toString(), to: found.to.toString() } : null;
  return {
    ground,
    event: fact.key,
    evidence: textIn(fact, 'evidence'),
    setBy: textIn(fact, 'setBy'),
    recordedOn: dateIn(fact, 'recordedOn'),
    expectedOn: textIn(fact, 'expectedOn'),
    window,
    ...judged(fact, { closure, window, ...context }),
  };
}

/** The clocks a claim names. */
export const claimedClocks = (fact: Fact): readonly string[] => codesIn(fact, 'appliesTo');

type Span = { readonly closedOn: IsoDate; readonly reopensOn: IsoDate };

function closureIn(fact: Fact, context: ClaimContext): Span | null {
  const closedOn = textIn(fact, 'closedOn');
  const reopensOn = textIn(fact, 'reopensOn');
  if (closedOn !== null && reopensOn !== null) return { closedOn, reopensOn };
  const known = own(context.closures, textIn(fact, 'settingId') ?? '') ?? [];
  const recordedOn = dateIn(fact, 'recordedOn');
  return known.find((closure) => closure.reopensOn >= recordedOn) ?? known.at(-1) ?? null;
}

interface Known extends ClaimContext {
  readonly closure: Span | null;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

function judged(fact: Fact, known: Known): Pick<ExceptionClaim, 'mayApply' | 'because'> {
  const ground = textIn(fact, 'ground') ?? '';
  if (!known.grounds.includes(ground)) {
    return { mayApply: false, because: `The law gives no such exception here: "${ground}".` };
  }
  if (ground === 'E1' || ground === 'E2') return judgedByClosure(fact, known);
  return { mayApply: null, because: 'A person must judge it on the evidence.' };
}

function judgedByClosure(fact: Fact, known: Known): Pick<ExceptionClaim, 'mayApply' | 'because'> {
  const { closure, window } = known;
  if (closure === null) return { mayApply: null, because: 'The closure of the setting is not known.' };
  const span = `closed from ${closure.closedOn}, open again on ${closure.reopensOn}`;
  if (window === null) return { mayApply: false, because: `The setting is ${span}: less than 4 weeks.` };
  const settingId = textIn(fact, 'settingId');
  const requests = known.requests.filter(
    (request) => request.settingId !== null && (settingId === null || request.settingId === settingId),
  );
  const says = `advice must have been requested from ${window.from} to ${window.to} (${span})`;
  if (requests.length === 0)
    return { mayApply: null, because: `No request for advice to the setting is recorded; ${says}.` };
  const inside = requests.find((request) => window.from <= request.on && request.on <= window.to);
  return inside
    ? {
        mayApply: true,
        because: `Requested on ${inside.on}; ${says}. It may apply, if keeping the limit is impractical.`,
      }
    : {
        mayApply: false,
        because: `Requested on ${requests.map((request) => request.on).join(', ')}; ${says}.`,
      };
}
