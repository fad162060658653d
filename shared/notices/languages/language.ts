import type { english } from './en.ts';

type English = typeof english;

/** The name of one message: the same in every language. */
export type MessageId = keyof English;

/** The messages of one language, in ICU syntax. What is missing is said in English. */
export type Messages = Readonly<Partial<Record<MessageId, string>>>;

/** One language that families can be written to in. */
export interface Language {
  /** As HTML names it (BCP 47), such as `pl`. */
  readonly tag: string;
  /** How its dates and numbers are written, such as `en-GB`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/** What a sentence holds that is not words: names and phone numbers as they are, dates and numbers as its language writes them. */
export type Value = string | number | Date;

// The names that stand in braces in an ICU message: `{on, date, day}` gives `on`; `{# week}` is a branch, and gives none.
type Braced<M extends string> = M extends `${string}{${infer Inner}}${infer Rest}`
  ? Inner | Braced<Rest>
  : never;
type NameIn<Inner> = Inner extends `#${string}`
  ? never
  : Inner extends `${infer Name},${string}`
    ? Name
    : Inner;
type DateIn<Inner> = Inner extends `${infer Name}, date,${string}` ? Name : never;
type Tag<M extends string> = M extends `${string}</${infer Name}>${infer Rest}` ? Name | Tag<Rest> : never;

/** What the English of a message asks for; a message that asks for a date takes nothing else there. */
export type ValuesOf<Id extends MessageId> = {
  readonly [Name in NameIn<Braced<English[Id]>>]: Name extends DateIn<Braced<English[Id]>>
    ? Date
    : string | number;
};

/** The tags in the English of a message. */
export type TagsOf<Id extends MessageId> = Tag<English[Id]>;

/** A message that holds nothing but words. */
export type PlainId = {
  [Id in MessageId]: [keyof ValuesOf<Id> | TagsOf<Id>] extends [never] ? Id : never;
}[MessageId];
