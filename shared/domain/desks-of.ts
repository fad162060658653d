import type { Case } from './case.ts';
import { type Clock, clockKey, isOpen, type Owner } from './clock.ts';
import { workingDaysAfter } from './counting.ts';
import type { Desk, DeskId, DeskRow, Line } from './desk.ts';
import { dateIn } from './fact.ts';
import { findingsOf } from './findings.ts';
import { hashOf } from './hash.ts';
import type { PathwayInstance } from './instance.ts';
import { takenRungs } from './ladder.ts';
import { lineOf } from './line-of.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { People } from './person.ts';
import type { Rules } from './rules.ts';
import { managerFlags } from './urgent.ts';

/** What the desks of a case are worked out from. */
export interface DeskContext {
  readonly people: People;
  readonly instances: readonly PathwayInstance[];
  readonly clocks: readonly Clock[];
  readonly rules: Rules;
  readonly today: IsoDate;
}

/** The name of a desk in the table: `role@organisation`; a person's own desk carries a hash of who. */
export function deskId({ role, organisation, holder }: Desk): DeskId {
  return `${role}${holder === null ? '' : `.${hashOf(holder.email)}`}@${organisation}`;
}

/**
 * Everything a case has on desks today: each open clock on its owner's, on those whose rung was climbed, and on every
 * desk that watches the whole area (a manager's daily screen, which also shows what was just finished).
 */
export function desksOf(current: Case, context: DeskContext): readonly DeskRow[] {
  const { clocks, rules } = context;
  const placed = clocks.flatMap((clock) => {
    const desks = desksFor(current, clock, context);
    const line = desks.length === 0 ? null : lineOf(current, clock, context);
    return desks.map((desk) => ({ desk, line }));
  });
  const flags = flagsOf(context);
  const findings = findingsOf(current, context).map(({ says }) => says);
  const officer = deskOf({ role: 'case-officer', organisation: rules.profile.council.id }, context);
  const watching = [
    ...(flags.length > 0 || findings.length > 0 ? screens(rules) : []),
    ...(findings.length > 0 ? [officer] : []),
  ].map((desk) => ({ desk, line: null }));
  const isOfPlan = context.instances.some((instance) => instance.rules.withoutFamily);
  const about = { ref: current.ref, of: isOfPlan ? 'plan' : 'child' } as const;
  return [...Map.groupBy([...placed, ...watching], ({ desk }) => deskId(desk)).values()].flatMap((all) => {
    const desk = all[0]?.desk;
    if (desk === undefined) return [];
    const lines = all.flatMap(({ line }) => (line === null ? [] : [line])).sort(byDueDate);
    const ours = desk.organisation === rules.profile.council.id;
    return [{ ...about, desk, lines, flags: ours ? flags : [], findings: ours ? findings : [] }];
  });
}

const screens = (rules: Rules): readonly Desk[] =>
  Object.entries(rules.profile.roles)
    .filter(([, role]) => role.desk === 'screen')
    .map(([role]) => ({ role, organisation: rules.profile.council.id, holder: null }));

function desksFor(current: Case, clock: Clock, context: DeskContext): readonly Desk[] {
  const { rules, today } = context;
  if (clock.window) return [];
  if (!isOpen(clock)) return wasJustFinished(current, clock, today) ? screens(rules) : [];
  const climbed = takenRungs(current, clock, rules).flatMap(({ rung }) => rung.tell);
  const told = climbed
    .filter((role) => role !== 'owner')
    .map((role) => ({ role, organisation: rules.profile.council.id }));
  const watching = clock.dueOn === null ? [] : screens(rules);
  return [...[clock.owner, ...told].map((owner) => deskOf(owner, context)), ...watching].filter(
    (desk, index, all) => all.findIndex((other) => deskId(other) === deskId(desk)) === index,
  );
}

/** A case officer's desk is that of the person the family can call, once there is one. */
function deskOf({ role, organisation }: Owner, { people, rules }: DeskContext): Desk {
  const isOfficer = role === 'case-officer' && organisation === rules.profile.council.id;
  const named = isOfficer ? people.namedContact : null;
  return { role, organisation, holder: named ? { name: named.name, email: named.email } : null };
}

/** Finished things stay on the daily screen for one working day after the fact that finished them. */
function wasJustFinished(current: Case, clock: Clock, today: IsoDate): boolean {
  const on = finishedOn(current, clock);
  return on !== null && today <= finishedUntil(on);
}

const finishedUntil = (on: IsoDate): IsoDate => workingDaysAfter(dateOf(on), 1).toString();

function finishedOn(current: Case, clock: Clock): IsoDate | null {
  const ended = current.facts.find((fact) => fact.key === clock.because.endedBy);
  return ended === undefined ? null : dateIn(ended, undefined);
}

/** The days after today on which something finished leaves the daily screens. */
export function nextTidyDays(current: Case, clocks: readonly Clock[], today: IsoDate): readonly IsoDate[] {
  return clocks.flatMap((clock) => {
    const on = isOpen(clock) || clock.window ? null : finishedOn(current, clock);
    if (on === null) return [];
    const leaves = dateOf(finishedUntil(on)).add({ days: 1 }).toString();
    return leaves > today ? [leaves] : [];
  });
}

function flagsOf({ people, instances, clocks, rules, today }: DeskContext): DeskRow['flags'] {
  const open = (id: string): boolean => clocks.some((clock) => clock.clock === id && isOpen(clock));
  // As long as anybody may have to speak with the family: they must know it first.
  if (people.diedOn !== null) return clocks.some(isOpen) ? ['died'] : [];
  const allHeld =
    people.contacts.length > 0 &&
    people.contacts.every(({ contactId }) => people.heldContacts.includes(contactId));
  const ofFamilies = instances
    .filter((instance) => !instance.rules.withoutFamily)
    .map(({ rules: { pathway } }) => pathway);
  const begun = clocks
    .filter((clock) => isOpen(clock) && ofFamilies.includes(clock.pathway))
    .map((clock) => clock.startedOn)
    .sort()[0];
  const known = people.contacts.length > 0 || begun === undefined;
  const nobody = !known && today > workingDaysAfter(dateOf(begun), rules.profile.tellWithin).toString();
  const unreachable = open('REACH-2WD') || nobody;
  return [
    ...managerFlags(instances, clocks, today),
    ...(people.held || allHeld ? (['held'] as const) : []),
    ...(unreachable ? (['unreachable'] as const) : []),
  ];
}

function byDueDate(a: Line, b: Line): number {
  const key = (line: Line): string =>
    `${line.stoppedOn === null ? 0 : 1}${line.dueOn ?? '9999'}${clockKey(line)}`;
  return key(a) < key(b) ? -1 : 1;
}
