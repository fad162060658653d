import type { PathwayRules } from '../pathway.ts';
import { advice } from './advice.ts';
import { assessment } from './assessment.ts';
import { escalation } from './escalation.ts';
import { people } from './people.ts';

/** Every pathway a case can hold. A new one is added here and nowhere else in the engine. */
export const pathways: readonly PathwayRules[] = [people, assessment, advice, escalation];
