import { contracts, maxBatchEvents, typeName } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';
import type { EventStatus } from '../../shared/aws/door-status.ts';
import { beyondSchema } from './beyond-schema.ts';
import { clockPages } from './clocks-of-type.ts';
import { eventPages, typeCount } from './event-pages.ts';
import { exampleEvent } from './example-event.ts';
import { limitRows } from './limit-rows.ts';
import { postedExample, statusExample } from './openapi-schemas.ts';
import { type Page, type Place, pageText, styleSheet } from './page-template.ts';
import { type PartnerKind, partnerKinds } from './partner-kinds.ts';
import { pathwayWords } from './pathway-words.ts';
import { allProblems } from './problem-pages.ts';
import { reasonExamples } from './reason-examples.ts';
import { startCommands } from './start-commands.ts';

const nav: readonly Place[] = [
  { path: 'index.html', name: 'Start' },
  { path: 'what-to-send.html', name: 'What to send' },
  { path: 'events.html', name: 'Event types' },
  { path: 'clocks.html', name: 'Clocks' },
  { path: 'errors.html', name: 'Errors' },
  { path: 'limits.html', name: 'Limits' },
  { path: 'posting-again.html', name: 'Posting again' },
  { path: 'versions.html', name: 'Versions' },
];

/** The site for partners: every page by its path, with the style sheet. */
export const siteFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['style.css', styleSheet()],
    ...[...topPages(), ...eventPages()].map((page) => [page.path, pageText(page, nav)] as const),
  ]);

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const topPages = (): readonly Page[] => [
  startPage(),
  {
    ...{ path: 'what-to-send.html', title: 'What to send, and when', template: 'what-to-send' },
    summary: 'Which facts each kind of system posts, and when.',
    view: { kinds: partnerKinds.map(kindView), pathways: pathwayViews() },
  },
  {
    ...{ path: 'events.html', title: 'Event types', template: 'events' },
    summary: 'Every fact a partner may tell, by pathway.',
    view: { count: typeCount, pathways: pathwayViews() },
  },
  {
    ...{ path: 'clocks.html', title: 'Clocks', template: 'clocks' },
    summary: 'Every clock: what starts it, what stops it, how long it runs, and who says so.',
    view: { count: clockPages.length, pathways: clockViews() },
  },
  ...troublePages(),
];

// A type that every partner may post who advises on an assessment: schools, trusts and the council.
const firstType = 'send.advice.received.v1';

function startPage(): Page {
  const event = { ...exampleEvent(firstType), source: '/hull/school-mis' };
  const status = {
    ...statusExample,
    ...{ id: event.id, at: '2026-07-01T09:30:04Z' },
    clocks: { started: [], stopped: [{ clock: 'ADVICE-6W', pathwayId: 'V-1', stoppedOn: '2026-07-01' }] },
  } satisfies EventStatus;
  return {
    ...{ path: 'index.html', title: 'Post events about SEND', template: 'index' },
    summary:
      'How a partner system tells us what happened: how to be registered, and a first event in an afternoon.',
    view: {
      ...{ type: firstType, maxBatchEvents, example: json(event), status: json(status) },
      ...startCommands(`/oauth/cases/${event.subject}/events/${event.id}`),
    },
  };
}

const troublePages = (): readonly Page[] => [
  {
    ...{ path: 'errors.html', title: 'Errors, and what to do', template: 'errors' },
    summary: 'Every answer that is not yes, what it means, and how to put it right.',
    view: {
      problems: allProblems.map((problem) => ({ ...problem, example: json(problem.example) })),
      reasons: reasonExamples.map((reason, index) => ({ ...reason, anchor: `reason-${index + 1}` })),
      listExample: json(postedExample),
    },
  },
  {
    ...{ path: 'limits.html', title: 'Limits', template: 'limits' },
    summary: 'How large, how many, how far ahead; and what a schema cannot check.',
    view: { limits: limitRows, beyond: beyondSchema },
  },
  {
    ...{ path: 'posting-again.html', title: 'Posting again and taking back', template: 'posting-again' },
    summary: 'What happens when an event comes twice, late, out of order, or was never true.',
    view: { retraction: json(exampleEvent('send.event.retracted.v1')) },
  },
  {
    ...{ path: 'versions.html', title: 'Versions', template: 'versions' },
    summary: 'What we promise not to change.',
    view: {},
  },
];

function kindView({ name, like, why, sends }: PartnerKind): object {
  const partner = partners.find(({ id }) => id === like);
  if (partner === undefined) throw new Error(`Expected the partner "${like}" in the register.`);
  const may = partner.types.map((type) => `\`${type}\``).join(', ');
  return {
    ...{ name, why, rows: sends, anchor: like, lower: name.startsWith('SEND') ? name : name.toLowerCase() },
    may: partner.authority ? 'every type' : may,
  };
}

const pathwayViews = (): readonly object[] =>
  contracts.map(({ pathway, idField, facts }) => ({
    ...{ pathway, says: pathwayWords(pathway) },
    named: idField === null ? 'A case has one.' : `Named by \`${idField}\`.`,
    facts: Object.entries(facts).map(([fact, { says }]) => ({ type: typeName(pathway, fact), says })),
  }));

const clockViews = (): readonly object[] =>
  [...Map.groupBy(clockPages, ({ pathway }) => pathway)].map(([pathway, clocks]) => ({ pathway, clocks }));
