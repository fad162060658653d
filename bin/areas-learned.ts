/** What the pathways work out by themselves, in words that follow "when": nobody posts it. */
const learned: Readonly<Record<string, string>> = {
  'action.dated': 'an action of the plan is known, from the day its date counts from',
  'action.to-review': 'an action of the plan is known of which only a review is printed',
  'action.reviewed': 'progress is reported in the month of that review, or later',
  'action.heard': 'the action was last heard of',
  'people.address-failed': 'an email to a contact bounced, or was reported as unwanted',
  'people.address-renewed': 'a new address of that contact is confirmed',
  'people.notice-for-a-person': 'a notice cannot go by email and is for a person to tell',
  'people.notice-dropped': 'that notice need not be told any more',
  'people.recipient-to-settle': 'compulsory school age ends in six months',
  'assessment.appeal-lodged': 'an appeal against the decision is registered',
  'assessment.mediation-certified': 'a mediation certificate about the decision is issued',
  'assessment.mediation-adviser-reached': 'the family has spoken to a mediation adviser',
  'review.appeal-lodged': 'an appeal against the decision is registered',
  'review.mediation-certified': 'a mediation certificate about the decision is issued',
  'review.mediation-adviser-reached': 'the family has spoken to a mediation adviser',
  'plan.appeal-lodged': 'an appeal against the decision is registered',
  'plan.mediation-certified': 'a mediation certificate about the decision is issued',
  'plan.mediation-adviser-reached': 'the family has spoken to a mediation adviser',
  'dispute.health-issue-raised': 'mediation is asked for and health provision is at issue',
  'dispute.step-seen': 'the assessment, review or plan shows that the step is done',
  'dispute.not-opposed': 'the authority does not oppose the appeal',
  'complaint.stage-opened': 'the stage begins',
  'complaint.stage-acknowledged': 'the stage is acknowledged, or answered at once',
  'complaint.stage-answered': 'the stage is answered, or the complaint resolved',
  'complaint.stage-extended': 'the stage is extended, with the reason',
  'feedback.reply-wished': 'a family that answered a survey wishes for a reply',
  'timetable.absence-has-lasted': 'an absence that nobody announced has lasted long enough',
  'review.meeting-set': 'the review meeting has a date',
  'review.notice-given': 'everybody is invited since that date was set',
  'review.called-off': 'the review is cancelled and not arranged again',
  'review.met': 'the review meeting was held',
  'review.amending': 'the plan is to be amended, counted from the meeting',
  'review.moved-out': 'the child moved to another authority',
  'assessment.begun-again': 'a refusal is taken back, counted from the request',
  'plan.cease-took-effect': 'the plan has ended: the appeal window closed or the appeal was decided',
  'plan.transfer-planned': 'a transfer between phases is known, with its dates counted back',
  'plan.replaced': 'a new assessment led to a new plan',
  'transition.referral-to-make': 'adult social care applies, from thirteen',
  'transition.worker-to-name': 'adult social care was asked, from seventeen',
  'transition.health-check-begins': 'the yearly health check applies, from fourteen',
  'transition.capacity-to-consider': 'a decision needs capacity to be considered, from sixteen',
  'transition.capacity-elsewhere': 'the plan went to another authority',
  'transition.preparation-by-law': 'a review meeting is held in or after Year 9',
  'transition.preparation-from-13': 'a review meeting is held from thirteen, before Year 9',
};

/** Those words. Throws for what nobody has put into words yet, so that the page of clocks says all. */
export function learnedInWords(name: string): string {
  const words = learned[name];
  if (words === undefined)
    throw new Error(`Expected words for "${name}" in bin/areas-learned.ts, found none.`);
  return words;
}
