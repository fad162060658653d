import { assessment } from './en/assessment.ts';
import { correction } from './en/correction.ts';
import { dispute } from './en/dispute.ts';
import { frame } from './en/frame.ts';
import { lateness } from './en/lateness.ts';
import { often } from './en/often.ts';
import { pages } from './en/pages.ts';
import { plan } from './en/plan.ts';
import { raised } from './en/raised.ts';
import { review } from './en/review.ts';
import { steps } from './en/steps.ts';
import { waiting } from './en/waiting.ts';

/** All that families read, in English: the catalogue that every other one is made from. */
export const english = {
  ...often,
  ...steps,
  ...assessment,
  ...plan,
  ...review,
  ...dispute,
  ...waiting,
  ...raised,
  ...lateness,
  ...correction,
  ...frame,
  ...pages,
} as const;
