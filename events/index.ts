export { contracts, eventTypes } from './catalogue.ts';
export { type FactType, type PathwayContract, typeName } from './contract.ts';
export {
  type DoorOutcome,
  type EventOutcome,
  maxBatchBytes,
  maxBatchEvents,
  mediaTypes,
  type ProblemCode,
  problems,
  tryAgainAfterSeconds,
} from './door.ts';
export { type DueForm, readDueForm } from './due-form.ts';
export {
  envelope,
  maxBodyBytes,
  maxIdBytes,
  maxLevels,
  maxMinutesAhead,
  type PartnerEvent,
  type Reason,
} from './envelope.ts';
export { type Parsed, type Poster, parseEvent } from './parse.ts';
export { valuesIn } from './structure.ts';
export { visible } from './visible.ts';
