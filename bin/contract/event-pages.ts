import { eventTypes } from '../../events/index.ts';
import { type ClockEffect, type ClockEffects, clocksOfType } from './clocks-of-type.ts';
import { envelopeSchema, type Schema, type TypeSchema, typeSchemas } from './event-schema.ts';
import { exampleEvent } from './example-event.ts';
import { fieldRows } from './field-rows.ts';
import type { Page } from './page-template.ts';

/** A page for each event type: its fields, an example, and what it does to clocks. */
export const eventPages = (): readonly Page[] => typeSchemas().map(eventPage);

const envelopeRows = fieldRows(envelopeSchema());

function eventPage({ type, says, data }: TypeSchema): Page {
  const effects = effectsOf(clocksOfType(type));
  return {
    path: `events/${type}.html`,
    title: type,
    summary: says,
    below: 'events.html',
    template: 'event',
    view: {
      says,
      fields: fieldRows(data),
      together: together(data.more),
      envelope: envelopeRows,
      example: JSON.stringify(exampleEvent(type), null, 2),
      effects,
      quiet: effects.length === 0 ? quiet(type) : null,
    },
  };
}

/** What must hold between two fields, in words. */
function together({ anyOf, if: condition }: Schema): string | null {
  if (anyOf !== undefined) return 'At least one of `contactId` and `role` must be there.';
  return condition === undefined
    ? null
    : 'When `phase` is `post-16-to-post-16` or `between-post-16`, `transferOn` must be there too.';
}

function quiet(type: string): string {
  const pathway = type.split('.')[1];
  if (pathway === 'event') return 'The clocks come out as if the event that is undone had never come.';
  if (pathway === 'escalation') return 'It changes who is reminded of a clock and when, never its date.';
  if (type.includes('exception-recorded') || type.includes('delay-forecast'))
    return 'It explains why a date is not met, and never moves it.';
  return 'It is part of the history, and of what reports count.';
}

interface Shown {
  readonly heading: string;
  readonly anchor: string;
  readonly clocks: readonly object[];
}

const headings: Readonly<Record<keyof ClockEffects, string>> = {
  starts: 'It starts',
  stops: 'It stops',
  extends: 'It gives more time to',
  cancels: 'It ends these, which have no more point',
};

const order = ['starts', 'stops', 'extends', 'cancels'] as const;
const mostTerms = 3;

const effectsOf = (effects: ClockEffects): readonly Shown[] =>
  order.flatMap((name) =>
    effects[name].length === 0
      ? []
      : [{ heading: headings[name], anchor: name, clocks: effects[name].map((one) => shown(one, name)) }],
  );

function shown({ clock, when }: ClockEffect, name: keyof ClockEffects): object {
  const terms = name === 'starts' ? clock.terms : [];
  return {
    ...{ id: clock.id, anchor: clock.anchor, what: clock.what, when },
    terms: terms.slice(0, mostTerms),
    more:
      terms.length > mostTerms ? `${terms.length - mostTerms} more rules, for other areas or cases.` : null,
  };
}

/** How many types there are. */
export const typeCount = eventTypes.size;
