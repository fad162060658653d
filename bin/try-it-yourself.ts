import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { LocalRun } from '../infra/local/local-run.ts';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { loadCase } from '../shared/aws/case-store.ts';
import type { Table } from '../shared/aws/table.ts';
import { nextWorkingDayOnOrAfter } from '../shared/domain/calendar.ts';
import { isOpen } from '../shared/domain/clock.ts';
import { viewOf } from '../shared/domain/decide.ts';
import { momentOf } from '../shared/domain/moment.ts';
import { tryAtTheDoor } from './try-at-the-door.ts';
import { tryManagersPage } from './try-managers-page.ts';

const keys = z.array(z.object({ pk: z.string() }));

/**
 * What the person at the keyboard can do now: where the inbox is, and events that can be posted as they stand. The first
 * tells the family of an open case that the final plan will be late; where no case is open, it registers somebody.
 */
export async function tryItYourself(
  run: LocalRun,
  table: Table,
  { area, queue }: { area: string; queue: string },
): Promise<string> {
  const open = await openAssessment(run, table, area);
  const event = open === null ? registration : forecast(open);
  const ref = open?.ref ?? 'BY-HAND-1';
  const body = JSON.stringify({
    specversion: '1.0',
    id: 'by-hand-1',
    source: '/by-hand',
    type: `send.${event.type}.v1`,
    subject: ref,
    time: run.now(),
    localarea: area,
    data: event.data,
  });
  const request = JSON.stringify({ QueueUrl: run.urls.queues[queue], MessageBody: body });
  const headers = `-H 'X-Amz-Target: AmazonSQS.SendMessage' -H 'Content-Type: application/x-amz-json-1.0'`;
  return [
    '',
    `The inbox: ${run.urls.inbox}`,
    ...(await tryManagersPage(run, table, area)),
    `Here it is now ${run.now()}. Post an event as a partner would; seconds later its email is in the inbox:`,
    '',
    `curl -s ${run.urls.messages} ${headers} -d '${request}'`,
    '',
    ...tryAtTheDoor({ url: run.urls.door, region: run.region, area, ref, now: run.now() }).concat(''),
    'Posted twice it changes nothing: an event counts once. To practise, name the local area "sandbox": then all mail',
    'goes to the contact of whoever posts, as the partner register has it. Ctrl-C stops everything.',
    '',
  ].join('\n');
}

function forecast({ assessmentId, dueOn }: OpenAssessment) {
  const after = (weeks: number): string =>
    nextWorkingDayOnOrAfter(Temporal.PlainDate.from(dueOn).add({ weeks })).toString();
  const data = {
    assessmentId,
    clock: 'FINAL-20W',
    reasonCode: 'advice-awaited',
    expectedOn: after(5),
    nextUpdateOn: after(2),
  };
  return { type: 'assessment.delay-forecast', data };
}

interface OpenAssessment {
  readonly ref: string;
  readonly assessmentId: string;
  /** The later of the legal date and today: what is expected lies after it. */
  readonly dueOn: string;
}

const registration = {
  type: 'people.contact-registered',
  data: {
    contactId: 'P-1',
    role: 'parent',
    email: 'you@family.example',
    language: 'en',
    format: 'standard',
    channel: 'email',
    mayReceive: true,
  },
};

/** A case whose final plan is still to come and whose family reads email. */
async function openAssessment(run: LocalRun, table: Table, area: string): Promise<OpenAssessment | null> {
  const rules = rulesFor(area);
  const today = momentOf(Temporal.Instant.from(run.now())).on;
  const page = await table.db.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'sk = :sk AND begins_with(pk, :pk)',
      ExpressionAttributeValues: { ':sk': 'CASE', ':pk': `CASE#${area}#` },
    }),
  );
  for (const { pk } of keys.parse(page.Items ?? [])) {
    const ref = pk.split('#')[2] ?? '';
    const { case: current } = await loadCase(table, { area, ref }, rules);
    const { people, clocks } = viewOf(current, rules, today);
    const final = clocks.find((clock) => clock.clock === 'FINAL-20W' && isOpen(clock));
    const reads = people.contacts.some(
      (contact) =>
        contact.channel === 'email' &&
        contact.confirmedOn !== null &&
        ['standard', 'large-print', 'easy-read'].includes(contact.format) &&
        !people.failed.some((failed) => failed.address === contact.address) &&
        !people.heldContacts.includes(contact.contactId),
    );
    if (final?.dueOn && reads && !people.held) {
      return { ref, assessmentId: final.pathwayId, dueOn: final.dueOn > today ? final.dueOn : today };
    }
  }
  return null;
}
