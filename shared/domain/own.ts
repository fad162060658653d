/**
 * What a table of ours has under a name that somebody else chose; undefined for a name it does not have, also when every
 * object has it, as `constructor`.
 */
export const own = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
