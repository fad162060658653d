import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, email, month, name, on, oneOf, phone, yesNo } from './field.ts';

const contactId = code;
const role = oneOf(
  'parent',
  'carer',
  'other-parental-responsibility',
  'young-person',
  'representative',
  'alternative-person',
  'social-worker',
);
const language = z
  .string({ error: 'a language tag such as "en" or "pl"' })
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { error: 'a language tag such as "en" or "pl"' })
  .meta({ description: 'a language tag such as "en" or "pl"' });
const format = oneOf('standard', 'large-print', 'easy-read', 'audio', 'braille');
const channel = oneOf('email', 'post', 'phone');
const reach = { email: email.optional(), emailConfirmedOn: on };
const deputy = z.union([name, z.object({ name, phone: phone.optional(), email: email.optional() })], {
  error: 'a name, or an object with name, phone and email',
});

/** Who may be told, how, and when nobody may be: one such pathway in every case. */
export const people = {
  pathway: 'people',
  idField: null,
  facts: {
    'child-registered': {
      says: 'The month of birth, from which the end of compulsory school age is counted.',
      data: z.object({ bornInMonth: month }),
      example: { bornInMonth: '2017-09' },
    },
    'contact-registered': {
      says: 'Somebody who may have to be told.',
      data: z.object({ contactId, role, ...reach, language, format, channel, mayReceive: yesNo }),
      example: {
        contactId: 'P-1',
        role: 'parent',
        email: 'parent@family.example',
        emailConfirmedOn: '2026-04-10',
        language: 'en',
        format: 'standard',
        channel: 'email',
        mayReceive: true,
      },
    },
    'contact-updated': {
      says: 'Something about a contact changed. An address that changes is unconfirmed until `emailConfirmedOn` comes with it.',
      data: z.object({
        contactId,
        role: role.optional(),
        ...reach,
        language: language.optional(),
        format: format.optional(),
        channel: channel.optional(),
        mayReceive: yesNo.optional(),
      }),
      example: { contactId: 'P-1', email: 'new@family.example', emailConfirmedOn: '2026-05-02' },
    },
    'address-answered': {
      says: 'Somebody who reads the mail of an address said whether it is theirs. `address` is the name we gave it.',
      data: z.object({ contactId, address: code, answer: oneOf('mine', 'not-mine') }),
      example: { contactId: 'P-1', address: '5f1c0d9ab2e47743', answer: 'mine' },
    },
    'preference-chosen': {
      says: 'How a contact wishes to be told. It changes the road of what is owed, and never whether it is told.',
      data: z.object({
        contactId,
        channel: channel.optional(),
        format: format.optional(),
        language: language.optional(),
        pausedUntil: on,
      }),
      example: { contactId: 'P-1', format: 'large-print' },
    },
    'call-wished': {
      says: 'A contact asked to be called.',
      data: z.object({ contactId }),
      example: { contactId: 'P-1' },
    },
    'change-wished': {
      says: 'A contact says that an address, or who is written to, should change: to be checked by a person first.',
      data: z.object({ contactId, what: oneOf('address', 'recipient', 'something-else') }),
      example: { contactId: 'P-1', what: 'address' },
    },
    'contact-removed': {
      says: 'This contact is not to be told any more.',
      data: z.object({ contactId }),
      example: { contactId: 'P-1' },
    },
    'mail-held': {
      says: 'Nothing may be sent: to anybody in this case, or to one contact. Cannot be retracted.',
      data: z.object({ scope: oneOf('case', 'contact'), contactId: contactId.optional(), heldBy: code }),
      example: { scope: 'case', heldBy: 'safeguarding' },
    },
    'hold-lifted': {
      says: "A hold ended. Only the council's safeguarding role lifts one.",
      data: z.object({ by: code, contactId: contactId.optional() }),
      example: { by: 'safeguarding' },
    },
    'child-died': {
      says: 'The child or young person has died: nothing is sent, one person takes over.',
      data: z.object({ diedOn: on }),
      example: {},
    },
    'recipient-confirmed': {
      says: 'Who should be written to was settled, as at the end of compulsory school age.',
      data: z
        .object({ contactId: contactId.optional(), role: role.optional(), basis: code })
        .refine((data) => data.contactId !== undefined || data.role !== undefined, {
          error: 'a contactId or a role',
          path: ['contactId'],
        })
        .meta({ anyOf: [{ required: ['contactId'] }, { required: ['role'] }] }),
      example: { contactId: 'P-1', basis: 'young-person-agrees' },
    },
    'named-contact-assigned': {
      says: 'The one person the family can call, and who stands in.',
      data: z.object({ name, phone, email, deputy }),
      example: {
        name: 'Jo Marsh',
        phone: '01482 300 300',
        email: 'jo.marsh@hull.example',
        deputy: 'Sam Reed',
      },
    },
    'notice-delivered-otherwise': {
      says: 'A notice reached the contact by letter, by phone or in person.',
      data: z.object({ messageId: code, channel: oneOf('post', 'phone', 'in-person', 'email', 'other'), on }),
      example: { messageId: 'm-0f3a2b', channel: 'phone', on: '2026-05-06' },
    },
    'contact-reached': {
      says: 'A contact whose address failed was reached another way.',
      data: z.object({ contactId: contactId.optional(), reachedOn: on }),
      example: { contactId: 'P-1', reachedOn: '2026-05-06' },
    },
  },
} as const satisfies PathwayContract;
