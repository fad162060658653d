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
  caseSystem('brent', 'Brent Council', '111111111112'),
  caseSystem('bradford', 'Bradford Council', '111111111113'),
  caseSystem('cheshire-east', 'Cheshire East Council', '111111111114'),
  caseSystem('peterborough', 'Peterborough City Council', '111111111115'),
  caseSystem('hull', 'Hull City Council', '111111111111'),
  {
    id: 'humber-community-health',
    name: 'Humber community health, referral and advice system',
    areas: ['hull'],
    types: ['send.advice.*', 'send.referral.*'],
    authority: false,
    contact: 'send-systems@humber-community-health.example',
    signIn: { kind: 'sqs', account: '222222222221' },
  },
];

/** The authority's own case system of an area: it may say anything, and take back anybody's facts. */
function caseSystem(area: string, council: string, account: string): Partner {
  return {
    id: `${area}-case-system`,
    name: `${council}, SEND case system`,
    areas: [area],
    types: ['send.*'],
    authority: true,
    contact: `send-systems@${area}.example`,
    signIn: { kind: 'sqs', account },
  };
}
