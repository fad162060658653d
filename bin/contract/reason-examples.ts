import { parseEvent, type Reason } from '../../events/index.ts';
import { exampleEvent } from './example-event.ts';

/** Something that is often wrong, what is said of it, and how to put it right. */
export interface ReasonExample {
  readonly what: string;
  readonly fix: string;
  readonly reasons: readonly Reason[];
}

const receivedAt = Date.parse('2026-04-13T09:31:00Z');
const poster = { areas: ['hull', 'sandbox'], types: ['send.assessment.*', 'send.action.*', 'send.people.*'] };
const event = exampleEvent('send.assessment.requested.v1');
const data = Object(event.data);
const contact = exampleEvent('send.people.contact-registered.v1');
const action = exampleEvent('send.action.re-dated.v1');

const wrong = (what: string, posted: object | string, fix: string): ReasonExample => {
  const body = typeof posted === 'string' ? posted : JSON.stringify(posted);
  const parsed = parseEvent(body, poster, receivedAt);
  if (parsed.ok) throw new Error(`Expected a refusal for "${what}", found none.`);
  return { what, fix, reasons: parsed.reasons };
};

/** What is often wrong, each with the answer that the system itself gives. */
export const reasonExamples: readonly ReasonExample[] = [
  wrong(
    'The body is not JSON',
    '{"specversion": "1.0",',
    'Write it with a JSON library. One message or request body is one JSON object.',
  ),
  wrong(
    'A field is missing',
    { ...event, subject: undefined },
    'Send it. A field that must be there is marked so on the page of its type.',
  ),
  wrong(
    'A type that does not exist',
    { ...event, type: 'send.assessment.request.v1' },
    'Take the name from the list of event types, version included.',
  ),
  wrong(
    'A word that is not in the list',
    { ...event, data: { ...data, requestedBy: 'mum' } },
    'Map your own words to these. They are case-sensitive.',
  ),
  wrong(
    'A date that does not exist',
    { ...event, data: { ...data, receivedOn: '2026-02-30' } },
    'Send dates as YYYY-MM-DD, without a time. Leave out a date that you do not know.',
  ),
  wrong(
    'A time without an offset',
    { ...event, time: '2026-04-13T09:30:00' },
    'End it with Z for UTC, or with the offset that London had, such as +01:00 in summer.',
  ),
  wrong(
    'A time to come',
    { ...event, time: '2026-04-13T10:30:00Z' },
    'Often London time sent as if it were UTC. What is planned goes into `data`; `time` is when you learned of it.',
  ),
  wrong(
    'Words where a reference belongs',
    { ...event, data: { ...data, assessmentId: 'Tom, second request' } },
    'Send the key that your system has for it, never words about a child.',
  ),
  wrong(
    'A case reference with other characters',
    { ...event, subject: 'H 1042/A' },
    'Send the reference as the authority issued it.',
  ),
  wrong(
    'An email address that is none',
    { ...contact, data: { ...Object(contact.data), email: 'mum at home' } },
    'Leave it out when there is none, and say with `channel` how the contact can be reached.',
  ),
  wrong(
    'A due date that cannot be read',
    { ...action, data: { ...Object(action.data), due: 'asap' } },
    'Send it as the plan prints it, in one of these forms.',
  ),
  wrong(
    'An area or a type that is not yours',
    { ...event, localarea: 'brent', type: 'send.assessment.requested.v1' },
    'Send what your entry in the register allows, or ask for more.',
  ),
  wrong(
    'An event that is too large',
    { ...event, extra: 'x'.repeat(70_000) },
    'Leave out what the contract does not name.',
  ),
];
