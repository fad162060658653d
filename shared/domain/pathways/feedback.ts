import { dateIn, learnedFact, textIn } from '../fact.ts';
import type { Known, Learned, PathwayRules } from '../pathway.ts';

/** What families said when asked how it went. A wish for a reply is a clock; the scores are for the reports. */
export const feedback: PathwayRules = {
  pathway: 'feedback',
  idField: 'surveyId',
  opens: ['received'],
  once: [],
  learns: wishesIn,
  clocks: [
    {
      id: 'FEEDBACK-REPLY',
      what: 'reply to what the family said',
      start: { fact: 'reply-wished', on: 'receivedOn' },
      each: 'occurrence',
      stop: [{ fact: 'replied', on: 'repliedOn' }],
      owner: { role: 'enquiries', at: 'authority' },
      ladder: 'task',
      task: true,
      familyWaits: 'always',
    },
  ],
  notices: [],
};

/** A wish for a reply, from each answer that holds one. */
function wishesIn({ facts }: Known): Learned {
  const wishes = facts.filter(
    (fact) => fact.pathway === 'feedback' && fact.name === 'received' && fact.data.wishesReply === true,
  );
  return {
    facts: wishes.map((fact) =>
      learnedFact({
        ...{ pathway: 'feedback', name: 'reply-wished', key: `reply-wished-${fact.key}`, at: fact.at },
        data: {
          ...{ surveyId: fact.data.surveyId, receivedOn: dateIn(fact, 'receivedOn') },
          ...(textIn(fact, 'contactId') !== null && { contactId: fact.data.contactId }),
        },
      }),
    ),
    days: [],
  };
}
