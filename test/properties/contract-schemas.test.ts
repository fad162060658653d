import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BeyondSchemaId, beyondSchema } from '../../bin/contract/beyond-schema.ts';
import { standaloneSchema, typeSchemas } from '../../bin/contract/event-schema.ts';
import { exampleEvent } from '../../bin/contract/example-event.ts';
import {
  eventTypes,
  maxBodyBytes,
  maxIdBytes,
  maxLevels,
  parseEvent,
  type Reason,
  readDueForm,
} from '../../events/index.ts';
import { levelsOf } from '../../events/structure.ts';
import { changed, mutations, pathsOf, values } from './contract-mutations.ts';
import { holds } from './holds.ts';

type Json = Readonly<Record<string, unknown>>;

const poster = { areas: ['hull'], types: ['send.*'] };
const receivedAt = Date.parse('2031-01-06T12:00:00Z');
const types = [...eventTypes.keys()];
const accepts = new Map<unknown, (event: unknown) => boolean>();

beforeAll(() => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
  addFormats.default(ajv);
  for (const schema of typeSchemas()) accepts.set(schema.type, ajv.compile(standaloneSchema(schema)));
});

const at = (event: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce(
      (inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
      event,
    );

const isAhead = (time: unknown): boolean =>
  typeof time === 'string' && Date.parse(time) > receivedAt + 300_000;
const isUnread = (due: unknown): boolean => typeof due === 'string' && readDueForm(due) === null;

/** When each item of the list is why an event was refused that its schema accepts. */
const explains: Readonly<Record<BeyondSchemaId, (event: Json, reason: Reason) => boolean>> = {
  'body-bytes': (event, { field }) =>
    field === 'body' && Buffer.byteLength(JSON.stringify(event)) > maxBodyBytes,
  'body-levels': (event, { field }) => field === 'body' && levelsOf(JSON.stringify(event)) > maxLevels,
  'id-bytes': ({ id }, { field }) =>
    field === 'id' && typeof id === 'string' && Buffer.byteLength(id) > maxIdBytes,
  'printed-due': (event, { field }) => field === 'data.due' && isUnread(at(event, field)),
  'time-ahead': (event, { field }) => field === 'time' && isAhead(event.time),
  'area-rights': (event, { field }) => field === 'localarea' && event.localarea !== 'hull',
  'type-rights': (_event, { field }) => field === 'type',
};

const items: readonly BeyondSchemaId[] = beyondSchema.map(({ id }) => id);

interface Judged {
  readonly bySchema: boolean;
  readonly reasons: readonly Reason[];
  readonly unexplained: readonly Reason[];
}

function judge(event: Json, by = poster): Judged {
  const body = JSON.stringify(event);
  const parsed = parseEvent(body, by, receivedAt);
  const came: Json = JSON.parse(body);
  const reasons = parsed.ok ? [] : parsed.reasons;
  return {
    bySchema: accepts.get(came.type)?.(came) ?? false,
    reasons,
    unexplained: reasons.filter((reason) => !items.some((item) => explains[item](came, reason))),
  };
}

/** What the two disagree about, and nothing that the list gives as a reason. */
function disagreement(event: Json): string | null {
  const { bySchema, reasons, unexplained } = judge(event);
  if (bySchema && unexplained.length > 0) return `only we refuse: ${JSON.stringify({ unexplained, event })}`;
  if (!bySchema && reasons.length === 0) return `only the schema refuses: ${JSON.stringify(event)}`;
  return null;
}

describe('the published schemas and the reading of events agree', () => {
  it.each(types)('on the example of %s, which both accept', (type) => {
    expect(judge(exampleEvent(type))).toEqual({ bySchema: true, reasons: [], unexplained: [] });
  });

  it('on each field of each type, taken away or with each value that is often wrong', () => {
    // The envelope is the same for all.
    const [first] = types;
    const found = types.flatMap((type) => {
      const event = exampleEvent(type);
      const paths = pathsOf(type, event);
      return (type === first ? paths : paths.filter(([field]) => field === 'data')).flatMap((path) =>
        values.flatMap((value) => disagreement(changed(event, { path, value })) ?? []),
      );
    });
    expect(found.slice(0, 5)).toEqual([]);
  });

  it.each(types)('on %s, however several of its fields are changed at once', (type) => {
    const event = exampleEvent(type);
    holds(
      fc.property(mutations(pathsOf(type, event)), (made) => {
        expect(disagreement(made.reduce<Json>(changed, event))).toBeNull();
      }),
      { numRuns: 80 },
    );
  });
});

const nested = (levels: number): unknown => (levels === 0 ? 0 : [nested(levels - 1)]);

describe('what JSON Schema cannot say', () => {
  const request = exampleEvent('send.assessment.requested.v1');
  const action = exampleEvent('send.action.re-dated.v1');
  const only: Readonly<Record<BeyondSchemaId, readonly [event: Json, by?: typeof poster]>> = {
    'body-bytes': [{ ...request, padding: 'x'.repeat(maxBodyBytes) }],
    'body-levels': [{ ...request, padding: nested(maxLevels) }],
    'id-bytes': [{ ...request, id: '😀'.repeat(193) }],
    'printed-due': [changed(action, { path: ['data', 'due'], value: 'soon' })],
    'time-ahead': [{ ...request, time: '2031-01-06T12:05:01Z' }],
    'area-rights': [{ ...request, localarea: 'brent' }],
    'type-rights': [request, { areas: ['hull'], types: ['send.advice.*'] }],
  };

  it.each(items)('%s is a reason by itself', (item) => {
    const [event, by] = only[item];
    const { bySchema, reasons } = judge(event, by);
    expect(bySchema).toBe(true);
    expect(reasons.map((reason) => explains[item](event, reason))).toEqual([true]);
  });
});
