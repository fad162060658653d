/** The most events the HTTPS door takes in one request. */
export const maxBatchEvents = 100;

/** The largest body of a batch the HTTPS door takes, in bytes of UTF-8. */
export const maxBatchBytes = 1024 * 1024;

/** How long to wait, in seconds, before what could not be taken this time is posted again. */
export const tryAgainAfterSeconds = 5;

/** The media types the HTTPS door takes: one event, a batch, or plain JSON, which may be either. */
export const mediaTypes = {
  event: 'application/cloudevents+json',
  batch: 'application/cloudevents-batch+json',
  json: 'application/json',
} as const;

/**
 * What became of one event at the door. `queued`: taken, and on its way to its case. `duplicate`: it had been taken
 * before. `refused`: it cannot be taken, see its reasons. `try-again`: not taken this time; post it again.
 */
export type DoorOutcome = 'queued' | 'duplicate' | 'refused' | 'try-again';

/**
 * What became of one event, as its partner is told who asks. `queued`: on its way to its case. `accepted`: in its case.
 * `parked`: it could not be taken in through trouble of ours, and is with our team; the partner need do nothing.
 * `refused`: see its reasons.
 */
export type EventOutcome = 'queued' | 'accepted' | 'parked' | 'refused';

/** The problems the door answers with (RFC 9457): the last part of their `type`, their status and their title. */
export const problems = {
  'not-json': { status: 400, title: 'The body is not JSON in UTF-8.' },
  'not-a-batch': { status: 400, title: 'The body is not one event or a list of events.' },
  'not-a-partner': { status: 403, title: 'The register knows no partner that signs in like this.' },
  'wrong-key': { status: 403, title: 'The API key is of another partner.' },
  'not-allowed': { status: 403, title: 'The register does not let this partner post this.' },
  'not-found': { status: 404, title: 'There is nothing of yours here.' },
  'wrong-method': { status: 405, title: 'This cannot be done here.' },
  'known-id': { status: 409, title: 'The id was used for another event.' },
  'too-large': { status: 413, title: 'The body is too large.' },
  'wrong-encoding': { status: 415, title: 'The body is compressed.' },
  'wrong-media-type': { status: 415, title: 'The body is of a media type that is not taken here.' },
  malformed: { status: 422, title: 'The event is not as the contract has it.' },
  'try-again': { status: 503, title: 'It did not work this time.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof problems;
