import { createHash } from 'node:crypto';
import type { Moment } from '../domain/moment.ts';
import type { Said } from '../notices/pages/form.ts';
import type { Linked } from './links.ts';
import type { Work } from './work.ts';

/**
 * What was said on a page, for the work queue: each an event in the envelope that partners use. A survey is answered
 * once, so its event is named by its link; everything else may be said anew, and is named by the request.
 */
export function saidWork(
  link: Linked,
  said: readonly Said[],
  asked: { readonly now: Moment; readonly requestId: string },
): readonly Work[] {
  const { area, ref } = link;
  return said.map(({ type, data }, index) => ({
    kind: 'said' as const,
    ...{ area, ref },
    body: JSON.stringify({
      specversion: '1.0',
      id: idOf(link, `${asked.requestId}-${index}`),
      source: '/pages',
      type,
      ...{ subject: ref, localarea: area, time: asked.now.at },
      datacontenttype: 'application/json',
      data,
    }),
  }));
}

function idOf(link: Linked, request: string): string {
  const named = link.to === 'survey' ? JSON.stringify([link.contactId, link.surveyId]) : request;
  return `said-${createHash('sha256').update(named).digest('hex').slice(0, 32)}`;
}
