import { advice } from './advice.ts';
import { assessment } from './assessment.ts';
import { type FactType, type PathwayContract, typeName } from './contract.ts';
import { escalation } from './escalation.ts';
import { event } from './event.ts';
import { people } from './people.ts';

/** Every pathway partners may speak of. A new one is added here and nowhere else in this room. */
export const contracts: readonly PathwayContract[] = [people, assessment, advice, escalation, event];

/** Every event type by its full name. */
export const eventTypes: ReadonlyMap<string, FactType> = new Map(
  contracts.flatMap((contract) =>
    Object.entries(contract.facts).map(([fact, type]) => [typeName(contract.pathway, fact), type] as const),
  ),
);
