import { Temporal } from 'temporal-polyfill';
import type { PartnerEvent } from '../../events/index.ts';
import { londonDateAt } from './london.ts';
import type { IsoDate } from './moment.ts';

/** What a fact carries: the fields of its event type, as the contract read them. */
export type FactData = Readonly<Record<string, unknown>>;

/** A partner event as the case keeps it, or one of our deeds in the shape of a fact so that clocks can read it. */
export interface Fact {
  /** `<partner>#<id>`: ids are unique only for the partner who gives them. */
  readonly key: string;
  readonly pathway: string;
  readonly name: string;
  /** When it happened: UTC, never more than nanoseconds. */
  readonly at: string;
  readonly sequence: string | null;
  /** Whether the authority's own case system said it. */
  readonly byAuthority: boolean;
  readonly data: FactData;
}

/** Who posted: the partner's id, and whether it is the authority's own case system. */
export interface Source {
  readonly partner: string;
  readonly byAuthority: boolean;
}

/** The fact a partner event tells. */
export function factOf(
  event: Pick<PartnerEvent, 'id' | 'type' | 'time' | 'sequence' | 'data'>,
  source: Source,
): Fact {
  const [, pathway = '', name = ''] = event.type.split('.');
  return {
    key: `${source.partner}#${event.id}`,
    pathway,
    name,
    at: Temporal.Instant.from(event.time).toString(),
    sequence: event.sequence ?? null,
    byAuthority: source.byAuthority,
    data: event.data,
  };
}

/** Something we know ourselves, in the shape of a fact. */
export const learnedFact = ({
  key,
  ...fact
}: Pick<Fact, 'pathway' | 'name' | 'key' | 'at' | 'data'>): Fact => ({
  key: `us#${key}`,
  sequence: null,
  byAuthority: true,
  ...fact,
});

/** The partner that told a fact, and the id it gave it. */
export function originOf(fact: Fact): { readonly partner: string; readonly id: string } {
  const hash = fact.key.indexOf('#');
  return { partner: fact.key.slice(0, hash), id: fact.key.slice(hash + 1) };
}

/** Canonical order: time as an instant, then sequence as a number (none first), then partner and id. */
export function inOrder(a: Fact, b: Fact): number {
  return (
    compareText(a.at.slice(0, -1), b.at.slice(0, -1)) ||
    compareSequence(a.sequence, b.sequence) ||
    compareText(a.key, b.key)
  );
}

/** The London date of the first of these fields that is there, such as `receivedOn`; with none, of the fact's time. */
export function dateIn(fact: Fact, fields: string | readonly string[] | undefined): IsoDate {
  const given = [fields ?? []].flat().map((field) => textIn(fact, field));
  return given.find((date) => date !== null) ?? londonDateAt(fact.at);
}

/** A text field of a fact, or null when it has none. */
export function textIn(fact: Fact, field: string | undefined): string | null {
  const value = field === undefined ? undefined : fact.data[field];
  return typeof value === 'string' ? value : null;
}

/** A field that holds a code or a list of codes, as a list. */
export function codesIn(fact: Fact, field: string): readonly string[] {
  const value = fact.data[field];
  return (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareSequence(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
