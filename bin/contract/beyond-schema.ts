/** Something the contract asks for that JSON Schema cannot say: where, what, and what to check yourself. */
export interface BeyondSchema {
  readonly id: string;
  readonly field: string;
  readonly says: string;
  readonly check: string;
}

/**
 * Why an event that its schema accepts may be refused all the same when it is read. There are no other reasons: a
 * property test holds it. (An `id` that was used before is not seen in one event at all; see posting again.)
 */
export const beyondSchema = [
  {
    id: 'body-bytes',
    field: 'body',
    says: 'An event is at most 64 kB: 65,536 bytes of UTF-8, fields that we do not read included.',
    check: 'Count the bytes of the JSON that you send, not its characters.',
  },
  {
    id: 'body-levels',
    field: 'body',
    says: 'An event has at most 32 levels of objects and lists, one within the other, fields that we do not read included.',
    check: 'Leave out what is nested deeper: ours have five levels at most.',
  },
  {
    id: 'id-bytes',
    field: 'id',
    says: 'An `id` is at most 768 bytes of UTF-8, beside its 256 characters.',
    check:
      'Nothing, if you make ids of letters of any language: only signs of four bytes, such as emoji, can be too many.',
  },
  {
    id: 'printed-due',
    field: 'data.due',
    says: 'The due date of an action is in one of the forms that plans print, such as "Nov-23", "April 2020" or "TBC".',
    check: 'Use the forms that the description of `due` gives.',
  },
  {
    id: 'time-ahead',
    field: 'time',
    says: 'An event is told after it happened: `time` is at most five minutes after we receive it.',
    check: 'Set your clocks, and send the offset that belongs to the time.',
  },
  {
    id: 'area-rights',
    field: 'localarea',
    says: 'You may post for the areas of your entry in the register.',
    check: 'Send the area as the register writes it.',
  },
  {
    id: 'type-rights',
    field: 'type',
    says: 'You may post the types of your entry in the register.',
    check: 'Ask for a type that you need; see how to be registered.',
  },
] as const satisfies readonly BeyondSchema[];

/** The name of one such reason. */
export type BeyondSchemaId = (typeof beyondSchema)[number]['id'];
