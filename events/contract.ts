import type * as z from 'zod';

/** One kind of fact a partner may tell: what it says, its data, and one realistic example of them. */
export interface FactType {
  readonly says: string;
  readonly data: z.ZodObject;
  readonly example: Readonly<Record<string, unknown>>;
}

/** The facts of one pathway. `idField` is the field of `data` that names which one of the case's it is. */
export interface PathwayContract {
  readonly pathway: string;
  readonly idField: string | null;
  readonly facts: Readonly<Record<string, FactType>>;
}

/** The full name of a fact's event type, such as `send.assessment.requested.v1`. */
export const typeName = (pathway: string, fact: string): string => `send.${pathway}.${fact}.v1`;
