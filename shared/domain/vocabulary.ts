import * as z from 'zod';
import { contracts } from '../../events/index.ts';

/** The words a field takes, or null for one that takes more than a list of words. */
export type FieldWords = readonly string[] | null;

/** What partners can tell of a pathway: the fields of each fact, by its name. */
export type Vocabulary = ReadonlyMap<string, ReadonlyMap<string, FieldWords>>;

/** The facts that the contract has for a pathway; none for one that is in no contract. */
export function vocabularyOf(pathway: string): Vocabulary {
  const contract = contracts.find((known) => known.pathway === pathway);
  return new Map(
    Object.entries(contract?.facts ?? {}).map(([fact, { data }]) => [
      fact,
      new Map(Object.entries(data.shape).map(([field, type]) => [field, wordsOf(type)])),
    ]),
  );
}

function wordsOf(type: unknown): FieldWords {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return wordsOf(type.unwrap());
  return type instanceof z.ZodEnum ? type.options.map(String) : null;
}
