import type { PathwayRules } from '../pathway.ts';
import { learnedOfPeople } from './people-learned.ts';

const officer = { role: 'case-officer', at: 'authority' } as const;
const stopsAllMail = [{ fact: 'child-died' }, { fact: 'mail-held', when: { scope: ['case'] } }] as const;

/** Who may be told, and the work for a person when an email will not do. */
export const people: PathwayRules = {
  pathway: 'people',
  idField: null,
  opens: [],
  once: [],
  learns: learnedOfPeople,
  noSurveysAfter: [{ fact: 'mail-held' }],
  clocks: [
    {
      id: 'REACH-2WD',
      what: 'reach the contact another way: an address failed',
      start: { fact: 'address-failed' },
      each: { field: 'contactId', again: true },
      stop: [{ fact: 'contact-reached', on: 'reachedOn' }, { fact: 'address-renewed' }],
      cancel: [...stopsAllMail, { fact: 'contact-removed' }],
      owner: officer,
      ladder: 'task',
      task: true,
    },
    {
      id: 'TELL-2WD',
      what: 'tell the contact another way than by email',
      start: { fact: 'notice-for-a-person' },
      each: { field: 'messageId' },
      stop: [{ fact: 'notice-delivered-otherwise', on: 'on' }],
      // Whatever stops its mail drops the notice: a hold that ended before it came has nothing to do with it.
      cancel: [{ fact: 'notice-dropped' }],
      owner: officer,
      ladder: 'task',
      task: true,
    },
    {
      id: 'CALL-2WD',
      what: 'call the contact, who asked for it',
      start: { fact: 'call-wished' },
      each: { field: 'contactId', again: 'once-over' },
      stop: [{ fact: 'contact-reached', on: 'reachedOn' }],
      cancel: [...stopsAllMail, { fact: 'contact-removed' }],
      owner: officer,
      ladder: 'task',
      task: true,
      familyWaits: 'always',
    },
    {
      id: 'CHANGE-5WD',
      what: 'check the change of address or of who is written to that a contact asked for',
      start: { fact: 'change-wished' },
      each: { field: 'contactId', again: 'once-over' },
      stop: [
        { fact: 'contact-updated' },
        { fact: 'recipient-confirmed' },
        { fact: 'contact-reached', on: 'reachedOn' },
      ],
      cancel: [...stopsAllMail, { fact: 'contact-removed' }],
      owner: officer,
      ladder: 'task',
      task: true,
      familyWaits: 'always',
    },
    {
      id: 'BEREAVED-2WD',
      what: 'make sure that one person takes over all contact with the family',
      start: { fact: 'child-died' },
      stop: [{ fact: 'contact-reached', on: 'reachedOn' }],
      stopsAfterStart: true,
      owner: officer,
      ladder: 'task',
      task: true,
    },
    {
      id: 'RECIPIENT-16',
      what: 'settle who should be written to from the end of compulsory school age',
      start: { fact: 'recipient-to-settle' },
      stop: [{ fact: 'recipient-confirmed' }],
      cancel: [{ fact: 'child-died' }],
      stopsAfterStart: true,
      owner: officer,
      ladder: 'task',
      task: true,
      // A day by which the family may tell us: nothing ends, and nobody is late, when it passes.
      tellLate: 'never',
    },
  ],
  notices: [
    {
      notice: 'contact-changed',
      when: { fact: 'named-contact-assigned' },
      notTheFirst: true,
      everyTime: true,
    },
    {
      notice: 'turning-16',
      when: { fact: 'recipient-asked' },
      clock: 'RECIPIENT-16',
      dates: ['RECIPIENT-16'],
      until: [{ fact: 'recipient-confirmed' }],
      passing: true,
    },
  ],
};
