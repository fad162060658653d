import { type Case, factsInForce } from './case.ts';
import type { Clock } from './clock.ts';
import { dateIn, type Fact, inOrder, textIn } from './fact.ts';
import type { IsoDate } from './moment.ts';

/** That whoever was asked for something said that it is not theirs. */
export interface Disowned {
  readonly on: IsoDate;
  /** Who said so, when they gave a name. */
  readonly by: string | null;
}

const settles: readonly string[] = ['disowned', 'acknowledged', 'owner-settled'];

/** Whether somebody said that a clock is not theirs, and nobody has taken it on or settled whose it is since. */
export function disownedOf(current: Case, clock: Clock): Disowned | null {
  const said = factsInForce(current).filter((fact) => settles.includes(fact.name) && isAbout(fact, clock));
  const last = said.toSorted(inOrder).at(-1);
  return last?.name === 'disowned' ? { on: dateIn(last, undefined), by: textIn(last, 'by') } : null;
}

// Without an instance all of a kind are meant; `owner-settled` may leave out the clock too.
const isAbout = (fact: Fact, { pathwayId, clock, instance }: Clock): boolean =>
  fact.pathway === 'escalation' &&
  textIn(fact, 'pathwayId') === pathwayId &&
  [null, clock].includes(textIn(fact, 'clock')) &&
  [null, instance].includes(textIn(fact, 'instance'));
