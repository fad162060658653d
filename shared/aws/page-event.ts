import { createHash } from 'node:crypto';
import { type Fact, factOf } from '../domain/fact.ts';
import type { Moment } from '../domain/moment.ts';
import type { Said } from '../notices/pages/form.ts';
import type { Linked } from './links.ts';
import { pageSource } from './page-rights.ts';
import type { Work } from './work.ts';

/** What was said on a page, as work: an event in the envelope that partners use, and the fact it tells. */
export interface SaidWork {
  readonly work: Work;
  readonly fact: Fact;
}

/**
 * What was said on a page, for the work queue. A survey is answered once, so its event is named by its link. Everything
 * else may be said anew, and is named by what was said and when, to ten seconds: a button pressed twice says it once.
 */
export const saidWork = (link: Linked, said: readonly Said[], now: Moment): readonly SaidWork[] =>
  said.map(({ type, data }) => {
    const { area, ref } = link;
    const id = link.to === 'survey' ? surveyEventId(link) : idOf([link, type, data, now.at.slice(0, 18)]);
    const told = { id, type, time: now.at, data };
    const event = {
      ...{ specversion: '1.0', source: '/pages', ...told },
      ...{ subject: ref, localarea: area, datacontenttype: 'application/json' },
    };
    return {
      work: { kind: 'said', area, ref, body: JSON.stringify(event) },
      fact: factOf(told, pageSource),
    };
  });

/** The id of the one answer to a survey. */
export const surveyEventId = ({
  contactId,
  surveyId,
}: Pick<Extract<Linked, { readonly to: 'survey' }>, 'contactId' | 'surveyId'>): string =>
  idOf([contactId, surveyId]);

const idOf = (named: readonly unknown[]): string =>
  `said-${createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 32)}`;
