import {
  type Answer,
  callUs,
  type Faults,
  type Filled,
  optionsOf,
  type PageContext,
  type PageView,
} from './form.ts';

const labels = { mine: 'Yes, it is mine', 'not-mine': 'No, it is not for me' };

/** Asks whoever reads an address whether it is theirs. It may be a stranger's: it says nothing of whom it is about. */
export function addressPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  return {
    title: 'Is this email address yours?',
    council: context.profile.council.name,
    intro: [
      'Somebody gave us this email address, so that we can send updates.',
      'If you say it is not for you, we will write to it no more.',
    ],
    fields: [
      {
        kind: 'radios',
        name: 'answer',
        legend: 'Do you want updates from us at this address?',
        hint: null,
        options: optionsOf(labels, filled.answer),
        error: faults.answer ?? null,
      },
    ],
    button: 'Send',
    closing: [callUs(context)],
  };
}

/** Reads the answer: it is said of this address alone. */
export function addressAnswer(
  { contactId, address }: { readonly contactId: string; readonly address: string },
  { answer = '' }: Filled,
): Answer {
  if (!Object.hasOwn(labels, answer)) return { faults: { answer: 'Choose yes or no' } };
  return {
    said: [{ type: 'send.people.address-answered.v1', data: { contactId, address, answer } }],
    thanks: answer,
  };
}
