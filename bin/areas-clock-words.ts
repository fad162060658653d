import { eventTypes } from '../events/index.ts';
import { countedInWords } from '../shared/domain/count-in-words.ts';
import type { ByField, ClockRule, OwnerRule, PathwayRules, Trigger } from '../shared/domain/pathway.ts';
import { learnedInWords } from './areas-learned.ts';

type When = Readonly<Record<string, readonly string[]>>;

/** What sets a clock going, ends it or extends it, as one line of Markdown; null for nothing. */
export function triggersInWords(
  triggers: Trigger | readonly Trigger[] | undefined,
  { pathway }: PathwayRules,
): string | null {
  const words = [triggers ?? []].flat().map((trigger) => triggerInWords(trigger, pathway));
  return words.length === 0 ? null : [...new Set(words)].join('; or ');
}

/** One of them. */
export function triggerInWords({ fact, on, when, of }: Trigger, pathway: string): string {
  const name = `${of?.pathway ?? pathway}.${fact}`;
  if (!eventTypes.has(`send.${name}.v1`)) return `${learnedInWords(name)}${whenInWords(when)}`;
  const dates = [on ?? []].flat().map((field) => `\`${field}\``);
  return `\`${name}\`${whenInWords(when)}${dates.length === 0 ? '' : `, on its ${dates.join(', else ')}`}`;
}

/** For which starting facts something holds: ` (kind: medical, other)`; nothing where it holds for all. */
export function whenInWords(when: When | undefined): string {
  const fields = Object.entries(when ?? {}).map(
    ([field, values]) => `${field}: ${values.map((value) => value || 'none').join(', ')}`,
  );
  return fields.length === 0 ? '' : ` (${fields.join('; ')})`;
}

/** Who owes it: a role, and where it is held. */
export function ownerInWords({ role, at }: OwnerRule): string {
  const who = typeof role === 'object' && 'in' in role ? `the role in \`${role.in}\`` : byFieldInWords(role);
  const fields = at === 'authority' ? [] : at.map((field) => `\`${field}\``);
  return fields.length === 0
    ? `${who}, at the authority`
    : `${who}, at the organisation in ${fields.join(', else ')}, else at the authority`;
}

/** One value, or several picked by a field: `` `case` (about: attendance, other) ``. */
export function byFieldInWords(value: string | ByField): string {
  if (typeof value === 'string') return `\`${value}\``;
  const picked = Map.groupBy(Object.keys(value.of), (key) => value.of[key] ?? '');
  return [...picked].map(([name, keys]) => `\`${name}\` (${value.by}: ${keys.join(', ')})`).join(', ');
}

/** What gives more time than the rule does. */
export function extensionsInWords({ extend }: ClockRule, rules: PathwayRules): string | null {
  const words = (extend ?? []).map(
    ({ by, count }) => `when ${triggersInWords(by, rules)}: ${countedInWords(count)}`,
  );
  return words.length === 0 ? null : words.join('; ');
}

/** How often it runs, when more than once. */
export function repetitionInWords({ each }: ClockRule): string | null {
  if (each === undefined) return null;
  return each === 'occurrence' ? 'each time it starts' : `one for each \`${each.field}\``;
}
