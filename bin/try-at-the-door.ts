import { type Partner, partners } from '../shared/areas/partners.ts';

export interface DoorToTry {
  /** Where the door of the local run listens. */
  readonly url: string;
  readonly region: string;
  readonly area: string;
  /** The case to post to. */
  readonly ref: string;
  /** Simulated time, an ISO instant. */
  readonly now: string;
}

/** The partner of an area that signs in so and may post this. */
const partnerFor = (area: string, kind: Partner['signIn']['kind'], type: string): Partner | undefined =>
  partners.find(
    ({ signIn, areas, types }) => signIn.kind === kind && areas.includes(area) && types.includes(type),
  );

/** Whether partners of this area post over HTTPS, so that there is something to try. */
export const hasDoorPartners = (area: string): boolean =>
  partnerFor(area, 'iam', 'send.referral.*') !== undefined &&
  partnerFor(area, 'oauth', 'send.complaint.*') !== undefined;

/**
 * What can be posted over HTTPS as it stands, once by a role and its signature and once with a token, and how to ask
 * what became of it. Nothing for an area none of whose partners posts so.
 */
export function tryAtTheDoor(door: DoorToTry): readonly string[] {
  const byRole = partnerFor(door.area, 'iam', 'send.referral.*');
  const byToken = partnerFor(door.area, 'oauth', 'send.complaint.*');
  if (byRole === undefined || byToken?.signIn.kind !== 'oauth') return [];
  const signed = `--aws-sigv4 aws:amz:${door.region}:execute-api --user local-${byRole.id}:local ${keyOf(byRole)}`;
  const token = `$(${tokenLine(door.url, byToken.signIn.clientId)})`;
  const bearer = `-H "Authorization: Bearer ${token}" ${keyOf(byToken)}`;
  const on = door.now.slice(0, 10);
  const referral = { referralId: 'BY-HAND', service: 'salt', madeOn: on, receivedOn: on, mayTell: true };
  const complaint = { complaintId: 'BY-HAND', route: 'corporate', receivedOn: on };
  return [
    `The HTTPS door, here over plain HTTP: ${door.url}`,
    '',
    `By a role and its signature, as ${byRole.name}:`,
    `curl -s ${door.url}/events ${signed} ${json} -d '${eventOf(door, 'by-hand-2', ['referral.made', referral])}'`,
    '',
    `With a token, as ${byToken.name}:`,
    `curl -s ${door.url}/oauth/events ${bearer} ${json} -d '${eventOf(door, 'by-hand-3', ['complaint.logged', complaint])}'`,
    '',
    'What became of them:',
    `curl -s ${door.url}/cases/${door.ref}/events/by-hand-2 ${signed}`,
    `curl -s ${door.url}/oauth/cases/${door.ref}/events/by-hand-3 ${bearer}`,
    '',
    'Let time run to a day:',
    `curl -s ${door.url}/local/time -d '{"to":"${dayAfter(on, 14)}"}'`,
  ];
}

const json = `-H 'Content-Type: application/json'`;

const keyOf = ({ id }: Partner): string => `-H 'x-api-key: local-key-${id}'`;

const tokenLine = (url: string, client: string): string =>
  `curl -s ${url}/local/token -d grant_type=client_credentials -d client_id=${client} -d client_secret=local` +
  ` | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'`;

function eventOf({ area, ref, now }: DoorToTry, id: string, [type, data]: readonly [string, object]): string {
  const envelope = { specversion: '1.0', id, source: '/by-hand', type: `send.${type}.v1`, subject: ref };
  return JSON.stringify({ ...envelope, time: now, localarea: area, data });
}

const dayAfter = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
