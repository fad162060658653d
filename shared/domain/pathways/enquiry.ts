import { type Fact, textIn } from '../fact.ts';
import type { Known, Learned, PathwayRules } from '../pathway.ts';

const owner = { role: 'enquiries', at: 'authority' } as const;

/** A question asked: answered in the time the area publishes, and called back when that was promised. */
export const enquiry: PathwayRules = {
  pathway: 'enquiry',
  idField: 'enquiryId',
  opens: ['received'],
  once: ['received'],
  raisedBy: { fact: 'received' },
  learns: callsAsForecasts,
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

/** A promise to call by a day says when the answer is expected: a family that has it is not told that there is no date. */
function callsAsForecasts({ facts }: Known): Learned {
  return { facts: facts.flatMap(asForecast), days: [] };
}

function asForecast(fact: Fact): readonly Fact[] {
  const expectedOn = textIn(fact, 'byOn');
  if (fact.pathway !== 'enquiry' || fact.name !== 'call-back-promised' || expectedOn === null) return [];
  const data = { enquiryId: fact.data.enquiryId, clock: 'ENQUIRY-REPLY', expectedOn };
  return [{ ...fact, name: 'delay-forecast', data }];
}
