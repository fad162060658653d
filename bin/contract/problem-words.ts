import type { ProblemCode } from '../../events/index.ts';

/** What a problem means for the one who posted, and what to do. */
export interface ProblemWords {
  readonly means: string;
  readonly fix: string;
}

/** Every problem of the door in words. */
export const problemWords: Readonly<Record<ProblemCode, ProblemWords>> = {
  'not-json': {
    means: 'The body could not be read as JSON, or its bytes are not UTF-8.',
    fix: 'Write the body with a JSON library, and send its UTF-8 bytes as they are.',
  },
  'not-a-batch': {
    means:
      'The body is JSON, but not what its media type says: a list where one event was announced, or the other way.',
    fix: 'Send an object as application/cloudevents+json, a list of 1 to 100 as application/cloudevents-batch+json.',
  },
  'not-a-partner': {
    means: 'You are signed in, but not as a partner that the register knows on this path.',
    fix: 'With a role use /events; with a token use /oauth/events. Else ask whether your entry is there yet.',
  },
  'wrong-key': {
    means: 'The API key in x-api-key is that of another partner.',
    fix: 'Send the key that was given to you, with your own role or token.',
  },
  'not-allowed': {
    means: 'The event is in order, but you may not post for this area, or not this type.',
    fix: 'Look at `reasons`: it lists your areas or types. Ask for more if you need them.',
  },
  'not-found': {
    means:
      'There is no such path; or you have posted no event of this case and id, or one refused over 30 days ago.',
    fix: 'Use the `status` path that posting gave you, as it is. You can only ask about your own events.',
  },
  'wrong-method': {
    means: 'The path is right and the method is not.',
    fix: 'Use the method that the header `Allow` names.',
  },
  'known-id': {
    means: 'You posted another event under this id before. The first one stands, and nothing changed.',
    fix: 'Give a new event a new id. To correct the first, retract it and post the right one under a new id.',
  },
  'too-large': {
    means: 'One event is over 64 kB, or a batch is over 1 MiB or over 100 events.',
    fix: 'Send smaller batches. An event that is too large holds something that we do not read: leave it out.',
  },
  'wrong-encoding': { means: 'The body is compressed.', fix: 'Send it without Content-Encoding.' },
  'wrong-media-type': {
    means:
      'The media type is none of the three, the charset is not UTF-8, or the envelope is in headers (binary mode).',
    fix: 'Send the whole event as JSON in the body, with one of the three media types.',
  },
  malformed: {
    means: 'The event is not as its schema has it.',
    fix: 'Look at `reasons`: each names the field, what was expected and what came. Put them right and post again; the same id is fine.',
  },
  'try-again': {
    means: 'Nothing is wrong with what you sent. We could not take it this time.',
    fix: 'Wait as long as `Retry-After` says and post the same again. Posting twice is harmless.',
  },
};
