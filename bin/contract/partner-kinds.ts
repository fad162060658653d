/** A kind of system that posts events: who speaks for it in the register, and what it sends when. */
export interface PartnerKind {
  readonly name: string;
  /** A partner of the register of this kind. */
  readonly like: string;
  readonly why: string;
  readonly sends: readonly { readonly when: string; readonly types: readonly string[] }[];
}

const facts = (pathway: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `send.${pathway}.${name}.v1`);

/** The kinds of partner there are, each with what it sends first. */
export const partnerKinds: readonly PartnerKind[] = [
  {
    name: 'Council case system',
    like: 'hull-case-system',
    why: 'It issues the case references, runs assessments, plans and reviews, and alone knows who may be told. It may take back the facts of any partner.',
    sends: [
      {
        when: 'A case is opened',
        types: facts('people', 'child-registered', 'contact-registered', 'named-contact-assigned'),
      },
      { when: 'A request for an assessment arrives', types: facts('assessment', 'requested') },
      { when: 'The family is told the decision', types: facts('assessment', 'decided') },
      {
        when: 'Advice is asked for, comes in, or is sent back',
        types: facts('advice', 'requested', 'received', 'quality-rejected'),
      },
      {
        when: 'A draft or a final plan is sent',
        types: [...facts('assessment', 'draft-issued', 'plan-issued'), ...facts('plan', 'made')],
      },
      {
        when: 'A review meeting is arranged or held, and its outcome notified',
        types: facts('review', 'arranged', 'held', 'decided', 'amendment-notice-sent', 'final-issued'),
      },
      { when: 'A date will not be met', types: facts('assessment', 'delay-forecast') },
      {
        when: 'Nobody may be written to, and when that ends',
        types: facts('people', 'mail-held', 'hold-lifted'),
      },
      {
        when: 'The tribunal or mediation writes',
        types: facts('dispute', 'mediation-requested', 'appeal-registered', 'direction-made', 'order-made'),
      },
    ],
  },
  {
    name: 'Community health trust',
    like: 'humber-community-health',
    why: 'Therapy and community paediatric services answer requests for advice, and their waits are watched. Post the day the request reached you: the six weeks run from it.',
    sends: [
      { when: 'A referral reaches the service', types: facts('referral', 'made', 'accepted') },
      {
        when: 'The child is seen, assessed, or support begins',
        types: facts('referral', 'first-seen', 'assessed', 'treatment-started'),
      },
      {
        when: 'An appointment is offered, or not kept',
        types: facts('referral', 'appointment-offered', 'did-not-attend'),
      },
      { when: 'The referral ends', types: facts('referral', 'outcome-given', 'closed', 'rejected') },
      { when: 'Advice for an assessment is sent', types: facts('advice', 'received') },
      {
        when: 'Advice cannot come in time, by regulation 8(2)',
        types: facts('advice', 'exception-recorded'),
      },
      { when: 'Something was entered on the wrong case', types: facts('event', 'retracted') },
    ],
  },
  {
    name: 'Hospital trust',
    like: 'hull-hospital-trust',
    why: 'The same as a community trust, for hospital services. Say with `mayTell` whether the family may be told of a referral; where nobody says so, nothing is sent about CAMHS, or about anyone who may be 16.',
    sends: [
      { when: 'A referral reaches the service', types: facts('referral', 'made') },
      {
        when: 'The child is seen, assessed, or given an outcome',
        types: facts('referral', 'first-seen', 'assessed', 'outcome-given'),
      },
      { when: 'Medical advice for an assessment is sent', types: facts('advice', 'received') },
      { when: 'Something was entered on the wrong case', types: facts('event', 'retracted') },
    ],
  },
  {
    name: 'School management information system',
    like: 'hull-school-mis',
    why: 'Schools send advice, hold review meetings, and know first when a pupil is out of school.',
    sends: [
      {
        when: 'A part-time timetable begins, is reviewed, or ends',
        types: facts('timetable', 'started', 'reviewed', 'ended'),
      },
      {
        when: 'An absence needs other education',
        types: facts('timetable', 'absence-expected', 'absence-recorded', 'provision-arranged'),
      },
      {
        when: 'The school invites to a review, sends papers, holds it, reports',
        types: facts('review', 'invited', 'papers-sent', 'held', 'report-sent'),
      },
      { when: "The school's advice is sent", types: facts('advice', 'received') },
      { when: 'Support is not delivered, or a placement is at risk', types: facts('concern', 'raised') },
    ],
  },
  {
    name: 'SENDIASS',
    like: 'hull-sendiass',
    why: 'The information, advice and support service speaks for families: it raises concerns and passes on what families say. Scores only, never words.',
    sends: [
      { when: 'A family is worried about support or a placement', types: facts('concern', 'raised') },
      { when: 'A family asks something and is answered', types: facts('enquiry', 'received', 'answered') },
      { when: 'A family answers a survey', types: facts('feedback', 'received') },
    ],
  },
  {
    name: 'Complaints system',
    like: 'hull-complaints',
    why: 'It keeps the stages and dates of complaints. Which procedure a complaint follows (`route`) decides how its days are counted.',
    sends: [
      { when: 'A complaint arrives', types: facts('complaint', 'logged') },
      {
        when: 'It is acknowledged, extended, answered or escalated',
        types: facts('complaint', 'acknowledged', 'extended', 'responded', 'escalated'),
      },
      {
        when: 'It is settled, and something is to be done',
        types: facts('complaint', 'resolved', 'action-agreed', 'action-done'),
      },
      { when: 'The Ombudsman writes', types: facts('complaint', 'ombudsman-enquiry', 'ombudsman-remedy') },
      {
        when: 'A call back is promised, or a question answered',
        types: facts('enquiry', 'call-back-promised', 'answered'),
      },
    ],
  },
];
