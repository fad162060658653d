/** A fact that something is worked out from, and what it then says for sure: the step that it shows, for one. */
export interface LearnedFrom {
  readonly fact: string;
  readonly saying?: Readonly<Record<string, readonly string[]>>;
}

const dispute = {
  'appeal-lodged': ['dispute.appeal-registered'],
  'mediation-certified': ['dispute.certificate-issued'],
  'mediation-adviser-reached': [
    ...['dispute.mediation-requested', 'dispute.certificate-due', 'dispute.certificate-issued'],
  ],
} as const;

type Table = Readonly<Record<string, readonly (string | LearnedFrom)[]>>;

const aboutDecisionsOf = (pathway: string): Table =>
  Object.fromEntries(Object.entries(dispute).map(([name, facts]) => [`${pathway}.${name}`, facts]));

// What we learn by ourselves has none.
const table: Table = {
  'action.dated': ['action.added', 'action.re-dated'],
  'action.to-review': ['action.added', 'action.re-dated'],
  'action.reviewed': ['action.progress-reported'],
  'action.heard': ['action.added', 'action.progress-reported'],
  'people.address-failed': [],
  'people.address-renewed': ['people.contact-updated'],
  'people.notice-for-a-person': [],
  'people.notice-dropped': [],
  'people.recipient-to-settle': ['people.child-registered'],
  'people.change-wished': [{ fact: 'people.preference-chosen', saying: { what: ['channel'] } }],
  'assessment.begun-again': [
    ...['assessment.decided', 'assessment.draft-issued', 'assessment.plan-issued'],
    // What a dispute says has dates of its own: no request is answered again.
    { fact: 'dispute.conceded', saying: { kind: [''] } },
    { fact: 'dispute.order-made', saying: { kind: [''] } },
    { fact: 'dispute.agreement-made', saying: { kind: [''] } },
  ],
  ...aboutDecisionsOf('assessment'),
  ...aboutDecisionsOf('review'),
  ...aboutDecisionsOf('plan'),
  'dispute.health-issue-raised': ['dispute.mediation-requested'],
  'dispute.step-seen': [
    { fact: 'assessment.decided', saying: { step: ['notify'] } },
    { fact: 'assessment.plan-refused', saying: { step: ['refuse'] } },
    { fact: 'assessment.draft-issued', saying: { step: ['draft'] } },
    { fact: 'assessment.plan-issued', saying: { step: ['final'] } },
    { fact: 'review.final-issued', saying: { step: ['amend', 'name-school'] } },
    { fact: 'plan.amended-outside-review', saying: { step: ['amend', 'name-school'] } },
    { fact: 'plan.ceased', saying: { step: ['cease'] } },
  ],
  'dispute.not-opposed': ['dispute.conceded'],
  'complaint.stage-opened': [
    { fact: 'complaint.logged', saying: { stage: ['1'] } },
    { fact: 'complaint.escalated', saying: { stage: ['2', 'panel'] } },
  ],
  'complaint.stage-acknowledged': ['complaint.acknowledged', 'complaint.responded', 'complaint.resolved'],
  'complaint.stage-answered': ['complaint.responded', 'complaint.resolved'],
  'complaint.stage-extended': ['complaint.extended'],
  'feedback.reply-wished': ['feedback.received'],
  'timetable.absence-has-lasted': ['timetable.absence-recorded'],
  'review.meeting-set': ['review.arranged'],
  'review.notice-given': ['review.invited'],
  'review.called-off': ['review.cancelled'],
  'review.met': ['review.held', 'review.arranged'],
  'review.amending': ['review.decided', 'review.amendment-notice-sent'],
  'review.decided': [
    { fact: 'review.amendment-notice-sent', saying: { outcome: ['amend'] } },
    { fact: 'review.not-amending-notified', saying: { outcome: ['amend'] } },
    { fact: 'review.final-issued', saying: { outcome: ['amend'] } },
  ],
  'review.moved-out': ['plan.moved-out'],
  'plan.made': ['assessment.plan-issued'],
  'plan.replaced': ['assessment.plan-issued'],
  'plan.transfer-planned': ['plan.transfer-due'],
  'plan.cease-took-effect': ['plan.ceased'],
  'transition.referral-to-make': ['transition.adult-social-care-applies'],
  'transition.worker-to-name': ['transition.adult-social-care-referred'],
  'transition.health-check-begins': ['transition.health-check-applies'],
  'transition.capacity-to-consider': ['transition.capacity-decision-needed'],
  'transition.capacity-elsewhere': ['plan.transferred'],
  'transition.preparation-by-law': ['review.held'],
  'transition.preparation-from-13': ['review.held'],
};

/** The names of what the pathways work out by themselves. */
export const learnedNames: readonly string[] = Object.keys(table);

/** From which facts the pathways work out something that nobody posts (`review.meeting-set`). */
export const learnedFrom = (name: string): readonly LearnedFrom[] =>
  (table[name] ?? []).map((from) => (typeof from === 'string' ? { fact: from } : from));
