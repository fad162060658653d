import type { LanguageWords } from '../languages/words-for.ts';
import {
  type Answer,
  callUs,
  type Faults,
  type Filled,
  labelsOf,
  optionsOf,
  type PageContext,
  type PageView,
} from './form.ts';

const labels = { mine: 'page.address.mine', 'not-mine': 'page.address.not-mine' } as const;

/** Asks whoever reads an address whether it is theirs. It may be a stranger's: it says nothing of whom it is about. */
export function addressPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  const { profile, words } = context;
  const { say } = words;
  return {
    words,
    title: say('page.address.title'),
    council: profile.council.name,
    intro: [say('confirm-address.given'), say('page.address.not-yours')],
    fields: [
      {
        kind: 'radios',
        name: 'answer',
        legend: say('page.address.question'),
        hint: null,
        options: optionsOf(labelsOf(labels, words), filled.answer),
        error: faults.answer ?? null,
      },
    ],
    button: say('page.send'),
    closing: [callUs(context)],
  };
}

/** Reads the answer: it is said of this address alone. */
export function addressAnswer(
  { contactId, address }: { readonly contactId: string; readonly address: string },
  { answer = '' }: Filled,
  { say }: LanguageWords,
): Answer {
  if (!Object.hasOwn(labels, answer)) return { faults: { answer: say('page.choose-yes-or-no') } };
  return {
    said: [{ type: 'send.people.address-answered.v1', data: { contactId, address, answer } }],
    thanks: answer,
  };
}
