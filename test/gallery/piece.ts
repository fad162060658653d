/** One thing that somebody reads, as it is shown and checked. */
export interface Piece {
  readonly audience: 'families' | 'agencies' | 'managers' | 'boards' | 'partners' | 'pages';
  readonly title: string;
  /** The way of reading it is written for. */
  readonly format: string;
  /** A whole page, with all it needs inside. */
  readonly html: string;
  /** The same as plain text; null for a page, which has no such part. */
  readonly text: string | null;
}

/** The name of its files: letters, digits and hyphens. */
export const fileName = ({ title, format }: Piece): string =>
  `${title}-${format}`
    .toLowerCase()
    .replace(/’/g, '')
    .replace(/[^a-z0-9]+/g, '-');
