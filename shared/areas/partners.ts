/** One system that may post partner events: who it is, what it may say, and how it signs in. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly string[];
  /** Event types it may post; a trailing `*` stands for the rest of the name. */
  readonly types: readonly string[];
  /** Whether it is the authority's own case system: it may take back anybody's facts and speaks for safeguarding. */
  readonly authority: boolean;
  /** Who is told what of theirs was refused. */
  readonly contact: string;
  readonly signIn: { readonly kind: 'sqs'; readonly account: string };
}

/** The partner register. A new partner is a new entry here, and gets its own queue from it. */
export const partners: readonly Partner[] = [
  {
    id: 'hull-case-system',
    name: 'Hull City Council, SEND case system',
    areas: ['hull'],
    types: ['send.*'],
    authority: true,
    contact: 'send-systems@hull.example',
    signIn: { kind: 'sqs', account: '111111111111' },
  },
];
