import type { IsoDate, IsoInstant } from '../domain/moment.ts';
import type { ReportPlan } from '../domain/report.ts';
import { standingOfClaim } from './claim-standing.ts';
import { holderOf } from './directory.ts';
import { type EmailRow, emailIdOf } from './email-row.ts';
import { emailOf } from './mailroom.ts';
import type { Mailing } from './outgoing.ts';

/** One report, as it is owed now. */
export interface OwedReport {
  readonly area: string;
  readonly organisation: string;
  readonly plan: ReportPlan;
  /** The day it is for. */
  readonly on: IsoDate;
}

/** One person a report is still to be sent to, and the claim that ran out, if there was one. */
export interface ReportLetter {
  readonly id: string;
  readonly to: string;
  /** Every role of the report that this person holds. */
  readonly roles: readonly string[];
  readonly over: EmailRow | null;
}

/** Where a report stands with all who get it. */
export interface ReportStanding {
  readonly letters: readonly ReportLetter[];
  /** When claims that are not settled are to be looked at again. */
  readonly waits: readonly IsoInstant[];
  /** Emails that SES has left without an answer too often. */
  readonly stuck: readonly string[];
  readonly held: readonly string[];
  /** Roles that nobody holds. */
  readonly unheld: readonly string[];
}

/**
 * Finds out who holds the roles a report goes to, and for each person where its email stands. Whoever holds several of
 * them gets one email: it is named by the address, so a directory that changes meanwhile sends nothing twice to one.
 */
export async function standingOfReport(report: OwedReport, mailing: Mailing): Promise<ReportStanding> {
  const { area, organisation, plan } = report;
  const holders = await Promise.all(
    plan.to.map(async (role) => ({
      role,
      to: (await holderOf(mailing.table, area, { role, organisation }))?.email ?? null,
    })),
  );
  const held = holders.flatMap(({ role, to }) => (to === null ? [] : [{ role, to }]));
  const people = [...Map.groupBy(held, ({ to }) => to.toLowerCase()).entries()];
  const found = await Promise.all(
    people.map(([address, roles]) =>
      standingOfEmail(report, { to: roles[0]?.to ?? address, roles: roles.map(({ role }) => role) }, mailing),
    ),
  );
  return {
    letters: found.flatMap(({ letters }) => letters),
    waits: found.flatMap(({ waits }) => waits),
    stuck: found.flatMap(({ stuck }) => stuck),
    held: held.map(({ role }) => role),
    unheld: holders.flatMap(({ role, to }) => (to === null ? [role] : [])),
  };
}

async function standingOfEmail(
  { area, plan, on }: OwedReport,
  person: Pick<ReportLetter, 'to' | 'roles'>,
  { table, now }: Mailing,
): Promise<Pick<ReportStanding, 'letters' | 'waits' | 'stuck'>> {
  const id = emailIdOf('report', area, plan.id, on, person.to.toLowerCase());
  const none = { letters: [], waits: [], stuck: [] };
  const email = await emailOf(table, id);
  if (email === null) return { ...none, letters: [{ id, ...person, over: null }] };
  const standing = await standingOfClaim(table, email, now);
  switch (standing.kind) {
    case 'went':
      return none;
    case 'wait':
      return { ...none, waits: [standing.until] };
    case 'stuck':
      return { ...none, stuck: [id] };
    case 'free':
      return { ...none, letters: [{ id, ...person, over: email }] };
    default:
      return standing satisfies never;
  }
}
