import type { Case } from '../domain/case.ts';
import { clockKey } from '../domain/clock.ts';
import { type View, viewOf } from '../domain/decide.ts';
import type { Deed, MessageDeed, StepDeed, ToldDeed } from '../domain/deed.ts';
import { explainClock } from '../domain/explain.ts';
import { londonDateAt } from '../domain/london.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import type { Profile } from '../domain/profile.ts';
import type { Rules } from '../domain/rules.ts';
import { ownerWords } from '../notices/desk-line.ts';
import type { CaseTold, Told } from '../notices/pages/case-told.ts';
import {
  becameWords,
  contactWords,
  droppedWords,
  noticeWords,
  personWords,
} from '../notices/pages/told-words.ts';
import { historyIn, historyRowsOf } from './case-history.ts';
import { shownIn } from './case-shown.ts';
import { emailsToDesks } from './desk-told.ts';
import type { EmailRow } from './email-row.ts';
import { emailOf } from './mailroom.ts';
import type { Table } from './table.ts';

interface Known {
  readonly view: View;
  readonly deeds: readonly Deed[];
  readonly messages: ReadonlyMap<string, MessageDeed>;
  readonly emails: ReadonlyMap<string, EmailRow | null>;
  readonly profile: Profile;
}

/**
 * A case read whole: every clock it ever had, and everything that was told or is to be told, with the reason. Null when
 * the area has no such case. Reads and writes nothing else; throws `TryAgain` when the table is too busy.
 */
export async function caseTold(
  table: Table,
  name: Pick<Case, 'area' | 'ref'>,
  { rules, now }: { readonly rules: Rules; readonly now: Moment },
): Promise<CaseTold | null> {
  const [rows, shown] = await Promise.all([historyRowsOf(table, name), shownIn(table, name)]);
  if (!rows.some(({ sk }) => sk.startsWith('EVENT#'))) return null;
  const history = historyIn(rows);
  const view = viewOf({ ...name, desks: {}, ...history }, rules, now.on);
  const { deeds } = history;
  const messages = new Map(deeds.flatMap((deed) => (deed.kind === 'message' ? [[deed.key, deed]] : [])));
  const ids = deeds.flatMap((deed) => (deed.kind === 'told' ? [deed.email] : []));
  const emails = await emailsOf(table, [...ids, ...shown.map(({ email }) => email)]);
  const known = { view, deeds, messages, emails, profile: rules.profile };
  const toDesks = emailsToDesks(shown, emails, rules.profile);
  const told = [...emailsTold(known), ...messagesLeft(known), ...stepsTold(known), ...toDesks];
  return {
    ref: name.ref,
    clocks: view.clocks.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    told: told.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

const orderOf = (clock: View['clocks'][number]): string =>
  `${clock.startedOn} ${clock.dueOn ?? '9999'} ${clockKey(clock)}`;

/** So many emails are read side by side. */
const atOnce = 20;

async function emailsOf(
  table: Table,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, EmailRow | null>> {
  const ids = [...new Set(wanted)];
  const found = new Map<string, EmailRow | null>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const rows = await Promise.all(some.map((id) => emailOf(table, id)));
    for (const [index, id] of some.entries()) found.set(id, rows[index] ?? null);
  }
  return found;
}

/** Every email to the family, with what it carried; what a person told has no email of ours. */
function emailsTold(known: Known): readonly Told[] {
  const tells = known.deeds.filter((deed) => deed.kind === 'told');
  return [...Map.groupBy(tells, ({ email }) => email)].flatMap(([id, carried]) => {
    const [first] = carried;
    const email = known.emails.get(id) ?? null;
    if (first === undefined || email === null) return carried.map((deed) => byPerson(deed, known));
    const about = carried.map(({ message }) => noticeIn(message, known));
    return [
      {
        ...{ kind: 'email' as const, ...when(first.at), to: toWords(first.message, known) },
        ...{ about: [...new Set(about)].join(', '), why: email.because, became: becameWords[email.state] },
      },
    ];
  });
}

const byPerson = (deed: ToldDeed, known: Known): Told => ({
  ...{ kind: 'person', ...when(deed.at), to: toWords(deed.message, known) },
  ...{ about: noticeIn(deed.message, known), why: whyOf(deed.message, known), became: 'Told by a person' },
});

/** What was to be said and was not, and what waits. */
function messagesLeft(known: Known): readonly Told[] {
  const settled = new Set(known.deeds.flatMap((deed) => (deed.kind === 'told' ? [deed.message] : [])));
  const dropped = new Map(
    known.deeds.flatMap((deed) => (deed.kind === 'dropped' ? [[deed.message, deed]] : [])),
  );
  return [...known.messages.values()]
    .filter(({ key }) => !settled.has(key))
    .map((message): Told => {
      const given = { to: toWords(message.key, known), about: noticeWords(message.notice) };
      const why = whyOf(message.key, known);
      const drop = dropped.get(message.key);
      if (drop !== undefined)
        return { kind: 'dropped', ...when(drop.at), ...given, why, became: droppedWords[drop.why] };
      if (message.road === 'person') {
        const became = personWords(message.why);
        return { kind: 'person', ...when(message.at), ...given, why, became };
      }
      return {
        kind: 'waiting',
        ...when(message.sendAt ?? message.at),
        ...given,
        why,
        became: 'Waits for its time',
      };
    });
}

/** Every rung that was climbed: who hears of it, with the next email to their desk. */
const stepsTold = (known: Known): readonly Told[] =>
  known.deeds.filter((deed) => deed.kind === 'step').map((deed) => stepTold(deed, known));

function stepTold(deed: StepDeed, { view, profile }: Known): Told {
  const clock = view.clocks.find((one) => clockKey(one) === clockKey(deed));
  const ladder = clock?.ladder ?? null;
  const rung =
    ladder === null ? undefined : own(profile.ladders, ladder)?.rungs.find(({ id }) => id === deed.step);
  const heard = (rung?.tell ?? []).map((role) =>
    role === 'owner' && clock !== undefined
      ? ownerWords(`${clock.owner.role}@${clock.owner.organisation}`, profile)
      : ownerWords(role, profile),
  );
  return {
    ...{
      kind: 'step',
      ...when(deed.at),
      to: heard.length === 0 ? 'The desk of the owner' : heard.join(', '),
    },
    about: `${deed.step}: ${clock?.what ?? deed.clock}`,
    why: clock === undefined ? `${deed.clock} was due on ${deed.dueOn}.` : explainClock(clock),
    became: deed.passedOver ? 'Passed over: a higher step was taken' : 'In the next email to that desk',
  };
}

const noticeIn = (message: string, { messages }: Known): string =>
  noticeWords(messages.get(message)?.notice ?? 'message');

const toWords = (message: string, { messages, view }: Known): string =>
  contactWords(messages.get(message)?.contactId ?? null, view.people.contacts);

function whyOf(message: string, { messages, view }: Known): string {
  const statement = messages.get(message)?.statement;
  return view.statements.find(({ key }) => key === statement)?.because ?? 'No longer true of this case.';
}

const when = (at: IsoInstant): Pick<Told, 'at' | 'on'> => ({ at, on: londonDateAt(at) });
