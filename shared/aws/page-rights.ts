import { pageSpeaker } from '../areas/partners.ts';

/** As whom an answer on a page of ours is kept. */
export const pageSource = { partner: pageSpeaker, byAuthority: false } as const;

/** What may be said on our pages: nothing that lifts a hold, changes an address, or takes anything back. */
export const pageTypes: readonly string[] = [
  'send.people.address-answered.v1',
  'send.people.preference-chosen.v1',
  'send.people.call-wished.v1',
  'send.people.change-wished.v1',
  'send.feedback.received.v1',
  'send.escalation.acknowledged.v1',
  'send.escalation.disowned.v1',
];
