import { english } from './en.ts';
import type { Language } from './language.ts';

/** English, which is complete, and stands in for whatever another language lacks. */
export const inEnglish: Language = { tag: 'en', locale: 'en-GB', dir: 'ltr', messages: english };

/**
 * The languages that families are written to in. One belongs here when its catalogue is complete and somebody who reads
 * it from childhood has read it aloud; a test holds the first half. Until then, who asks for it gets English, with the
 * offer of their language by phone.
 */
export const languages: readonly Language[] = [inEnglish];
