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
  readonly signIn: SignIn;
}

/**
 * How a partner shows who it is. `sqs`: it posts from its AWS account to a queue of its own. `iam`: over HTTPS, signed by
 * a role of ours that its AWS account may assume. `oauth`: over HTTPS, with a token given to this client.
 */
export type SignIn =
  | { readonly kind: 'sqs'; readonly account: string }
  | { readonly kind: 'iam'; readonly account: string }
  | { readonly kind: 'oauth'; readonly clientId: string };

/** Who speaks when somebody answers on a page of ours. No partner may have this id. */
export const pageSpeaker = 'page';

/** The partner register. A new partner is a new entry here, and gets its own queue, or its place at the HTTPS door, from it. */
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
    types: ['send.advice.*', 'send.referral.*', 'send.event.retracted.v1'],
    authority: false,
    contact: 'send-systems@humber-community-health.example',
    signIn: { kind: 'sqs', account: '222222222221' },
  },
  {
    id: 'hull-hospital-trust',
    name: 'Hull hospital trust, referral and advice system',
    areas: ['hull'],
    types: ['send.advice.*', 'send.referral.*', 'send.event.retracted.v1'],
    authority: false,
    contact: 'send-systems@hull-hospital-trust.example',
    signIn: { kind: 'iam', account: '222222222222' },
  },
  {
    id: 'hull-school-mis',
    name: 'Hull schools, management information system',
    areas: ['hull'],
    types: [
      'send.timetable.*',
      'send.concern.*',
      'send.advice.received.v1',
      'send.review.invited.v1',
      'send.review.papers-sent.v1',
      'send.review.held.v1',
      'send.review.report-sent.v1',
      'send.event.retracted.v1',
    ],
    authority: false,
    contact: 'send-systems@hull-schools.example',
    signIn: { kind: 'oauth', clientId: 'hull-school-mis-client' },
  },
  {
    id: 'hull-complaints',
    name: 'Hull City Council, complaints system',
    areas: ['hull'],
    types: ['send.complaint.*', 'send.enquiry.*', 'send.event.retracted.v1'],
    authority: false,
    contact: 'complaints-systems@hull.example',
    signIn: { kind: 'oauth', clientId: 'hull-complaints-client' },
  },
  {
    id: 'hull-sendiass',
    name: 'Hull SENDIASS, case records',
    areas: ['hull'],
    types: ['send.concern.*', 'send.enquiry.*', 'send.feedback.*', 'send.event.retracted.v1'],
    authority: false,
    contact: 'systems@hull-sendiass.example',
    signIn: { kind: 'oauth', clientId: 'hull-sendiass-client' },
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
