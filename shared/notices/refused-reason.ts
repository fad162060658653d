import { visible } from './visible.ts';

/** One reason for a refusal: which field, what it should have been, what came. */
export interface ShownReason {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * A reason as an email may tell it. Emails are read and kept by many, and any field may have been filled with a name or
 * an address by mistake. So of what came only that is shown which cannot be one: dates in fields for dates, event types,
 * and the names of areas; of the rest only what kind of value it is. Whatever we say ourselves stands as it is.
 */
export function reasonInMail({ field, expected, got }: ShownReason, areas: readonly string[]): string {
  const shown = isHarmless(field, got, areas) ? got : kindOf(got);
  return `${visible(withoutPostedNames(field))}: expected ${visible(expected)}, got ${visible(shown)}`;
}

const date = /^"\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?([T ][\d:.]{1,20}(Z|[+-]\d{2}:?\d{2})?)?"$/;
const type = /^"send\.[a-z-]{1,30}\.[a-z-]{1,30}\.v\d{1,3}"$/;

function isHarmless(field: string, got: string, areas: readonly string[]): boolean {
  if (field === 'time' || /(On|At)$/.test(field)) return date.test(got);
  if (field === 'type') return type.test(got);
  if (field === 'localarea') return areas.some((area) => got === `"${area}"`);
  return false;
}

// Values come as JSON, which may be cut; all else is in our words.
function kindOf(got: string): string {
  if (got.startsWith('"')) return 'a text';
  if (got.startsWith('{')) return 'an object';
  if (got.startsWith('[')) return 'a list';
  return /^-?\d[\d.eE+-]*…?$/.test(got) ? 'a number' : got;
}

// The one place of the contract where the poster names the fields itself.
const withoutPostedNames = (field: string): string => field.replace(/^(data\.scores)\..*$/su, '$1');
