import { familyEmail } from '../../shared/notices/family-email.ts';
import { everyNotice } from '../notices/every-notice.ts';
import { emailOf, parent } from '../notices/sample.ts';
import type { Piece } from './piece.ts';

/** The ways in which a contact may read email. */
export const readingFormats = ['standard', 'large-print', 'easy-read'] as const;

/** Every notice that families get, in every format. */
export const familyPieces = (): readonly Piece[] =>
  Object.entries(everyNotice).flatMap(([title, told]) =>
    readingFormats.map((format): Piece => {
      const { html, text } = familyEmail(emailOf([told], { contact: { ...parent, format } }));
      return { audience: 'families', title, format, html, text };
    }),
  );
