import { Temporal } from 'temporal-polyfill';
import { type PartnerEvent, parseEvent, type Reason } from '../events/index.ts';
import type { Clock } from '../shared/domain/clock.ts';
import { viewOf } from '../shared/domain/decide.ts';
import { factOf } from '../shared/domain/fact.ts';
import { ownerText } from '../shared/domain/line-of.ts';
import { dayAfter, type IsoDate, type IsoInstant, momentOf, startOf } from '../shared/domain/moment.ts';
import type { Statement } from '../shared/domain/notice.ts';
import { own } from '../shared/domain/own.ts';
import type { Rules } from '../shared/domain/rules.ts';
import { type DeskMail, type FamilyMail, World } from '../shared/domain/world.ts';
import { deskEmail } from '../shared/notices/desk-email.ts';
import { familyEmail } from '../shared/notices/family-email.ts';
import { wordsFor } from '../shared/notices/languages/words-for.ts';
import { whyDesk } from './timeline-reasons.ts';
import { reportEntries } from './timeline-report.ts';

/** One clock of the timeline. Dates are London dates, null where there is none. */
export interface TimelineClock {
  readonly case: string;
  readonly pathway: string;
  readonly pathwayId: string;
  readonly clock: string;
  readonly owner: string;
  readonly startedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly targetOn: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  readonly state: Clock['state'];
  readonly exceptions: Clock['exceptions'];
  readonly citation: string;
}

/** One email of the timeline, and why it is sent. */
export interface TimelineEmail {
  readonly sendAt: IsoInstant;
  readonly audience: 'family' | 'agency' | 'manager' | 'board' | 'partner';
  readonly role: string;
  readonly notice: string;
  readonly subject: string;
  readonly clock: string | null;
  readonly reason: string;
  readonly text: string;
}

export interface Timeline {
  readonly area: string;
  readonly until: IsoDate;
  readonly clocks: readonly TimelineClock[];
  readonly emails: readonly TimelineEmail[];
  readonly refused: readonly {
    readonly line: number;
    readonly id: string | null;
    readonly reasons: readonly Reason[];
  }[];
}

interface Posted {
  readonly line: number;
  readonly body: string;
  readonly event: PartnerEvent;
}

/**
 * The clocks and every email a file of events (one JSON event a line) leads to in an area that has always been live,
 * up to the end of the London day `until`; by default 26 weeks after the last event.
 */
export function timelineOf(text: string, rules: Rules, until: IsoDate | null): Timeline {
  const { posted, refused } = read(text, rules.profile.area);
  const last = posted.at(-1);
  const end = until ?? (last ? weeksAfterLast(last.event.time) : rules.profile.liveFrom);
  const live = { ...rules, liveFrom: null };
  const emails: TimelineEmail[] = [];
  const world = new World(live, {
    family: (mail) => void emails.push(familyEntry(mail, live)),
    desk: (mail) => {
      const entry = deskEntry(mail, live);
      if (entry !== null) emails.push(entry);
      return entry !== null;
    },
    report: (mail) => void emails.push(...reportEntries(mail, { ...live, signInUrl: addresses.signInUrl })),
  });
  for (const { event } of posted) {
    const now = momentOf(Temporal.Instant.from(event.time));
    if (now.on > end) break;
    world.runUntil(now.at);
    // No partner has a `#` in its name: it parts the partner from the id.
    const partner = event.source.replaceAll('#', '%23');
    world.post(event.subject, factOf(event, { partner, byAuthority: true }), now);
  }
  world.runUntil(endOf(end));
  const clocks = world.refs.flatMap((ref) =>
    viewOf(world.caseOf(ref), live, end).clocks.map((clock) => clockEntry(ref, clock)),
  );
  return { area: rules.profile.area, until: end, clocks: clocks.sort(byDueDate), emails, refused };
}

function weeksAfterLast(time: string): IsoDate {
  const { on } = momentOf(Temporal.Instant.from(time));
  return Temporal.PlainDate.from(on).add({ weeks: 26 }).toString();
}

function read(
  text: string,
  area: string,
): { readonly posted: readonly Posted[]; readonly refused: Timeline['refused'] } {
  const posted: Posted[] = [];
  const refused: Timeline['refused'][number][] = [];
  const bodies = new Map<string, string>();
  for (const [index, body] of text.split(/\r?\n/).entries()) {
    if (body.trim() === '') continue;
    const parsed = parseEvent(body, { areas: [area], types: ['send.*'] }, Number.POSITIVE_INFINITY);
    if (!parsed.ok) {
      refused.push({ line: index + 1, id: parsed.id, reasons: parsed.reasons });
      continue;
    }
    const key = JSON.stringify([parsed.event.source, parsed.event.id]);
    const known = bodies.get(key);
    const same = JSON.stringify(parsed.event);
    bodies.set(key, known ?? same);
    if (known !== undefined && known !== same) {
      const reason = {
        field: 'id',
        expected: 'a new id, or the same event again',
        got: JSON.stringify(parsed.event.id),
      };
      refused.push({ line: index + 1, id: parsed.event.id, reasons: [reason] });
    } else posted.push({ line: index + 1, body, event: parsed.event });
  }
  return { posted: posted.sort(byTime), refused };
}

const byTime = (a: Posted, b: Posted): number =>
  Temporal.Instant.compare(Temporal.Instant.from(a.event.time), Temporal.Instant.from(b.event.time)) ||
  a.line - b.line;

function clockEntry(ref: string, clock: Clock): TimelineClock {
  const { pathway, pathwayId, startedOn, dueOn, targetOn, stoppedOn, state, exceptions, citation } = clock;
  const owner = ownerText(clock.owner);
  return {
    case: ref,
    pathway,
    pathwayId,
    clock: clock.clock,
    owner,
    startedOn,
    dueOn,
    targetOn,
    stoppedOn,
    state,
    exceptions,
    citation,
  };
}

const byDueDate = (a: TimelineClock, b: TimelineClock): number => (sortKey(a) < sortKey(b) ? -1 : 1);
const sortKey = (clock: TimelineClock): string =>
  [clock.dueOn ?? '9999', clock.startedOn, clock.case, clock.pathwayId, clock.clock, clock.owner].join(' ');

const addresses = { signInUrl: 'https://sign-in.example', replyTo: 'updates@council.example' };

function familyEntry(mail: FamilyMail, rules: Rules): TimelineEmail {
  const statements = mail.carries.map(({ statement }) => statement);
  const today = momentOf(Temporal.Instant.from(mail.at)).on;
  const email = familyEmail({
    links: placesOfLinks(statements),
    statements,
    contact: mail.contact,
    // Who sends tells the log what a language lacks; here its reader sees the English.
    words: wordsFor(mail.contact.language, () => undefined),
    namedContact: mail.view.people.namedContact,
    profile: rules.profile,
    ref: mail.ref,
    ...addresses,
    today,
  });
  return {
    sendAt: mail.at,
    audience: 'family',
    role: mail.contact.role,
    notice: statements.map((statement) => statement.notice).join('+'),
    subject: email.subject,
    clock: statements.find((statement) => statement.clock !== null)?.clock ?? null,
    reason: statements.map((statement) => statement.because).join(' '),
    text: email.text,
  };
}

function deskEntry(mail: DeskMail, rules: Rules): TimelineEmail | null {
  const now = momentOf(Temporal.Instant.from(mail.at));
  const { profile } = rules;
  const email = deskEmail({
    ...mail,
    profile,
    today: now.on,
    signInUrl: addresses.signInUrl,
    heard: [],
    linkOf: () => null,
  });
  if (email === null) return null;
  const kind = own(profile.roles, mail.desk.role)?.desk ?? 'list';
  const { clock, reason } = whyDesk(mail, now.on);
  return {
    sendAt: mail.at,
    audience: kind === 'list' ? 'agency' : 'manager',
    role: mail.desk.role,
    notice: kind === 'list' ? 'desk' : kind === 'screen' ? 'daily-screen' : 'digest',
    subject: email.subject,
    clock,
    reason,
    text: email.text,
  };
}

/** The last second of a London day. */
const endOf = (day: IsoDate): IsoInstant =>
  Temporal.Instant.from(startOf(dayAfter(day)))
    .subtract({ seconds: 1 })
    .toString();

// Links are signed for one contact when an email is sent: here there is nobody to sign for.
const placesOfLinks = (statements: readonly Statement[]) => ({
  wishes: '(link)',
  address: '(link)',
  survey: statements.some(({ notice }) => notice === 'survey') ? '(link)' : null,
});
