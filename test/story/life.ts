import type { Temporal } from 'temporal-polyfill';
import { isBefore } from './advice.ts';
import type { Place } from './directory.ts';
import { type Fact, inOrder } from './fact.ts';
import type { Bounce } from './family.ts';
import type { Thread } from './thread.ts';

/** Where and when lives are told, and what a child is called in ids. */
export interface Setting {
  readonly seed: number;
  readonly from: Temporal.PlainDate;
  readonly place: Place;
  /** A reference that tells nothing, for ids. */
  readonly referenceOf: (index: number) => string;
  /** The case reference of a child with this reference. */
  readonly subjectOf: (reference: string) => string;
}

/** One case as dated facts. `name` tells it apart in the ids of its events, `subject` is its case reference. */
export interface Told {
  readonly name: string;
  readonly subject: string;
  readonly facts: readonly Fact[];
}

/** One child's life. */
export interface Life extends Told {
  readonly bounce: readonly [email: string, bounce: Bounce] | null;
  readonly thread: Thread;
  /** Known to the council before the story begins. */
  readonly known: boolean;
  /** Has a plan that goes on, so that there may be a dispute about it. */
  readonly planned: boolean;
}

/** The life with what else befalls it, in order; after a death nothing more is told. */
export function livedWith(life: Life, more: readonly Fact[]): Life {
  const facts = [...life.facts, ...more];
  const diedOn = facts.find(({ type }) => type === 'send.people.child-died.v1')?.on;
  const lived = diedOn === undefined ? facts : facts.filter(({ on }) => !isBefore(diedOn, on));
  return { ...life, facts: inOrder(lived) };
}
