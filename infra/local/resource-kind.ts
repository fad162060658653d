import type * as z from 'zod';

/** What the local run does with one type of resource: `enacted` is carried out, `inert` is left alone, anything else is an error. */
export interface ResourceKind<Enacted extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly enacted: Enacted;
  /** Properties without effect on what the system does here, each for a reason that its list says. */
  readonly inert: readonly string[];
}
