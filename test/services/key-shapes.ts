import type { Row } from './local-table.ts';

const ref = '[A-Za-z0-9._-]{1,64}';
const code = '[A-Za-z0-9._:/#-]+';

/** The rows that events of these partners may ever cause, by partition and sort key. Nothing else may be written. */
const shapes: readonly (readonly [pk: RegExp, sk: RegExp])[] = [
  [new RegExp(`^CASE#hull#${ref}$`), /^CASE$/],
  [new RegExp(`^CASE#hull#${ref}$`), /^EVENT#(?:trust|mis|council|school)#.{1,256}$/u],
  [new RegExp(`^CASE#hull#${ref}$`), /^(?:DEED#[^#]+#.+|MESSAGE#m-[\w-]+)$/],
  [new RegExp(`^CASE#hull#${ref}$`), new RegExp(`^DUE#(?:STEPS|MAIL#${code})$`)],
  [new RegExp(`^DESK#hull#${code}@${code}$`), new RegExp(`^${ref}$`)],
  [/^AREA#hull$/, new RegExp(`^CASE#${ref}$`)],
  [/^PARTNER#(?:trust|mis|council|school)$/, /^(?:(?:REFUSED|PARKED)#[\w-]+|DUE#REFUSED)$/],
  [/^PARTNER#(?:trust|mis|council|school)$/, new RegExp(`^ANSWER#${ref}#.{1,256}$`, 'u')],
];

/** The rows whose keys have no shape that they may have. */
export const strayRows = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ pk, sk }) => !shapes.some(([partition, sort]) => partition.test(pk) && sort.test(sk)))
    .map(({ pk, sk }) => JSON.stringify([pk, sk]));
