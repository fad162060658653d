import type { PathwayRules } from '../pathway.ts';

const owner = { role: 'enquiries', at: 'authority' } as const;

/** A question asked: answered in the time the area publishes, and called back when that was promised. */
export const enquiry: PathwayRules = {
  pathway: 'enquiry',
  idField: 'enquiryId',
  opens: ['received'],
  once: ['received'],
  clocks: [
    {
      id: 'ENQUIRY-REPLY',
      what: 'answer the enquiry',
      start: { fact: 'received', on: 'receivedOn' },
      stop: [{ fact: 'answered', on: 'answeredOn' }],
      owner,
      ladder: 'task',
      familyWaits: 'always',
      tellLate: { before: [] },
    },
    {
      id: 'ENQUIRY-CALLBACK',
      what: 'call the family back, as promised',
      start: { fact: 'call-back-promised', on: 'promisedOn' },
      each: 'occurrence',
      stop: [{ fact: 'answered', on: 'answeredOn' }],
      owner,
      ladder: 'task',
      familyWaits: 'always',
    },
  ],
  notices: [
    {
      notice: 'enquiry-received',
      when: { fact: 'received', on: 'receivedOn' },
      clock: 'ENQUIRY-REPLY',
      dates: ['ENQUIRY-REPLY'],
      until: [{ fact: 'answered', on: 'answeredOn' }],
    },
  ],
};
