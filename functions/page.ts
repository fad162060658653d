import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { loadCase } from '../shared/aws/case-store.ts';
import { envOf } from '../shared/aws/env.ts';
import { macBy } from '../shared/aws/link-key.ts';
import { type Linked, type Links, linksOf, validFor } from '../shared/aws/links.ts';
import { filledIn, pageAnswer, seeAfter, styles } from '../shared/aws/page-answer.ts';
import { saidWork } from '../shared/aws/page-event.ts';
import { isAnswered, isRoomFor, linkStands } from '../shared/aws/page-standing.ts';
import { workShown } from '../shared/aws/page-work.ts';
import type { HttpAnswer } from '../shared/aws/problem.ts';
import { type Queue, sendAll } from '../shared/aws/queue.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { TryAgain } from '../shared/aws/try-again.ts';
import { type LanguageWords, wordsFor } from '../shared/notices/languages/words-for.ts';
import { addressAnswer, addressPage } from '../shared/notices/pages/address-page.ts';
import {
  answeredPage,
  donePage,
  fullPage,
  laterPage,
  oldPage,
  pastPage,
  thanksPage,
  wrongPage,
} from '../shared/notices/pages/end-pages.ts';
import type { Answer, Faults, Filled, PageView } from '../shared/notices/pages/form.ts';
import { surveyAnswer, surveyPage } from '../shared/notices/pages/survey-page.ts';
import { wishesAnswer, wishesPage } from '../shared/notices/pages/wishes-page.ts';
import { type WorkShown, workAnswer, workPage } from '../shared/notices/pages/work-page.ts';
import { type Invocation, stack } from './stack.ts';

/** What the pages work with. */
export interface PageDependencies {
  readonly table: Table;
  readonly work: Queue;
  readonly links: Links;
  /** The style sheet, as CSS. */
  readonly css: string;
}

type Given = PageDependencies & Invocation;

// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
const asked = z.object({
  httpMethod: z.string(),
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  queryStringParameters: z.record(z.string(), z.string().optional()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ requestId: z.string() }),
});
type Asked = z.infer<typeof asked>;

/**
 * The pages that links in our emails open. To open one changes nothing, since mail scanners open links; only its button
 * does. What is said there goes to the work queue, as an event. Never a 5xx for what a reader sends.
 */
export async function page(event: unknown, given: Given): Promise<HttpAnswer> {
  const request = asked.parse(event);
  const token = request.pathParameters?.token ?? '';
  if (token === 'page.css') return styles(given.css);
  const words = wordsFor(languageOf(request), (language, key) =>
    given.log('words-missing', { language, key }),
  );
  try {
    const link = await given.links.read(token, given.now);
    if (link === 'old') return pageAnswer(410, oldPage(words, validFor.days));
    if (link === 'wrong') return pageAnswer(404, wrongPage(words));
    return await open(link, request, { ...given, words });
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
    given.log('try-again', { message: request.requestContext.requestId, error });
    return pageAnswer(503, laterPage(words));
  }
}

/** The language that the email was in, as its link says: it picks a catalogue and nothing else, so nobody signs it. */
const languageOf = (request: Asked): string => request.queryStringParameters?.lang ?? 'en';

async function open(
  link: Linked,
  request: Asked,
  given: Given & { readonly words: LanguageWords },
): Promise<HttpAnswer> {
  const { now, table } = given;
  const words = link.to === 'work' ? wordsFor('en', () => undefined) : given.words;
  const rules = rulesFor(link.area);
  const context = { profile: rules.profile, today: now.on, words };
  const thanksFor = request.queryStringParameters?.said;
  const thanked = thanksFor === undefined ? null : thanksPage(context, thanksFor);
  if (thanked !== null) return pageAnswer(200, thanked);
  const { case: current } = await loadCase(table, link, rules);
  if (!linkStands(current, link)) return pageAnswer(410, pastPage(context));
  if (isAnswered(current, link)) return pageAnswer(200, answeredPage(context));
  const shown = link.to === 'work' ? workShown(current, link, { rules, now }) : null;
  if (link.to === 'work' && shown === null) return pageAnswer(200, donePage(context, link.ref));
  const show = (filled: Filled, faults: Faults): PageView =>
    viewOf(link, { ...context, shown }, { filled, faults });
  if (request.httpMethod !== 'POST') return pageAnswer(200, show({}, {}));
  const filled = filledIn(request);
  if (filled === null) return pageAnswer(413, laterPage(words, context.profile.council.name));
  const answer = answerOf(link, filled, context);
  if ('faults' in answer) return pageAnswer(400, show(filled, answer.faults), answer.faults);
  const said = saidWork(link, answer.said, now);
  if (!isRoomFor(current, link, { said, now })) return pageAnswer(429, fullPage(context));
  await sendAll(
    given.work,
    said.map(({ work }) => work),
  );
  given.log('page-answered', { case: `${link.area}/${link.ref}`, outcome: answer.thanks });
  return seeAfter(answer.thanks, words.tag);
}

type Context = Parameters<typeof addressPage>[0];

function viewOf(
  link: Linked,
  { shown, ...context }: Context & { readonly shown: WorkShown | null },
  { filled, faults }: { readonly filled: Filled; readonly faults: Faults },
): PageView {
  switch (link.to) {
    case 'address':
      return addressPage(context, filled, faults);
    case 'wishes':
      return wishesPage(context, filled, faults);
    case 'survey':
      return surveyPage(context, filled, faults);
    case 'work':
      return shown === null ? donePage(context, link.ref) : workPage({ ...context, shown }, filled, faults);
    default:
      return link satisfies never;
  }
}

function answerOf(link: Linked, filled: Filled, context: Context): Answer {
  switch (link.to) {
    case 'address':
      return addressAnswer(link, filled, context.words);
    case 'wishes':
      return wishesAnswer(link, filled, context);
    case 'survey':
      return surveyAnswer(link, filled, context.words);
    case 'work':
      return workAnswer(link, filled, context);
    default:
      return link satisfies never;
  }
}

export const handler = stack((): PageDependencies => {
  const env = envOf(['TABLE_NAME', 'WORK_QUEUE_URL', 'LINK_KEY_ID']);
  return {
    table: tableOf(new DynamoDBClient(), env.TABLE_NAME),
    work: { url: env.WORK_QUEUE_URL, sqs: new SQSClient() },
    links: linksOf(macBy(new KMSClient(), env.LINK_KEY_ID)),
    css: readFileSync(new URL('./page.css', import.meta.url), 'utf8'),
  };
}, page);
