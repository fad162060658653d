import type { Statement } from '../../shared/domain/notice.ts';
import { statement } from './sample.ts';

/**
 * Every notice families get, at its fullest, and where its words part ways also the other way: dates not known, or
 * passed. Read on Tuesday 21 April 2026.
 */
export const everyNotice: Readonly<Record<string, Statement>> = {
  'request received': statement({
    notice: 'request-received',
    dates: { 'ASSESS-6W': '2026-06-01', 'FINAL-20W': '2026-09-07' },
  }),
  'request to assess again received': statement({
    notice: 'request-received',
    dates: { REASSESS: '2026-05-05' },
  }),
  'will assess': statement({
    notice: 'will-assess',
    dates: { 'DRAFT-16W': '2026-08-10', 'FINAL-20W': '2026-09-07', 'REASSESS-14W': null },
  }),
  'will assess, too late for its dates': statement({
    notice: 'will-assess',
    dates: { 'DRAFT-16W': '2026-03-16', 'FINAL-20W': '2026-04-13' },
  }),
  'will assess again': statement({ notice: 'will-assess', dates: { 'REASSESS-14W': '2026-07-27' } }),
  'will assess after all': statement({
    notice: 'will-assess-after-all',
    dates: { 'DRAFT-16W': '2026-08-10', 'FINAL-20W': '2026-09-07', 'REASSESS-14W': null },
  }),
  'will assess after all, too late for its dates': statement({
    notice: 'will-assess-after-all',
    dates: { 'DRAFT-16W': '2026-03-16', 'FINAL-20W': '2026-04-13', 'REASSESS-14W': null },
  }),
  'decision made': statement({
    notice: 'decision-made',
    says: { postedOn: '2026-04-20', appealBy: '2026-06-22', expectBy: '2026-04-27' },
  }),
  'decision made, nothing known of the letter': statement({ notice: 'decision-made' }),
  'request of somebody else received': statement({
    notice: 'request-received',
    dates: { 'ASSESS-6W': '2026-06-01', 'FINAL-20W': '2026-09-07' },
    says: { requestedBy: 'setting' },
  }),
  'draft ready, too late for its date': statement({
    notice: 'draft-ready',
    dates: { 'DRAFT-REPS-15D': '2026-05-06', 'FINAL-20W': '2026-05-04' },
  }),
  'draft ready': statement({
    notice: 'draft-ready',
    dates: { 'DRAFT-REPS-15D': '2026-05-06', 'FINAL-20W': '2026-06-01', 'REASSESS-14W': null },
  }),
  'draft ready, after the legal date': statement({
    notice: 'draft-ready',
    dates: { 'DRAFT-REPS-15D': '2026-05-06', 'FINAL-20W': '2026-04-01' },
  }),
  'views received': statement({ notice: 'views-received', dates: { 'FINAL-20W': '2026-06-01' } }),
  'request withdrawn': statement({ notice: 'request-withdrawn' }),
  'is the support in place': statement({ notice: 'support-in-place', pathway: 'plan' }),
  'next phase': statement({ notice: 'next-phase', pathway: 'plan', dates: { PHASE: '2027-02-14' } }),
  'next phase, told too late': statement({
    notice: 'next-phase',
    pathway: 'plan',
    dates: { PHASE: '2026-03-30' },
  }),
  'early review asked for': statement({
    notice: 'early-review-asked',
    pathway: 'plan',
    dates: { 'EARLY-REVIEW': '2026-05-12' },
  }),
  'early review asked for, not answered in time': statement({
    notice: 'early-review-asked',
    pathway: 'plan',
    on: '2026-03-27',
    dates: { 'EARLY-REVIEW': '2026-04-17' },
  }),
  'personal budget asked for': statement({
    notice: 'budget-asked',
    pathway: 'plan',
    dates: { 'PERSONAL-BUDGET': '2026-05-12' },
  }),
  'review to come': statement({ notice: 'review-to-come', pathway: 'plan' }),
  'plan changes proposed': statement({
    notice: 'plan-changes-proposed',
    pathway: 'plan',
    dates: { 'AMEND-OUTSIDE-REPS-15D': '2026-05-04', 'AMEND-OUTSIDE-8W': '2026-06-15' },
  }),
  'plan changes proposed, days for views passed': statement({
    notice: 'plan-changes-proposed',
    pathway: 'plan',
    dates: { 'AMEND-OUTSIDE-REPS-15D': '2026-04-17', 'AMEND-OUTSIDE-8W': '2026-06-15' },
  }),
  'plan changes dropped': statement({ notice: 'plan-changes-dropped', pathway: 'plan' }),
  'payments started': statement({
    notice: 'payments-started',
    pathway: 'plan',
    dates: { 'DP-3M': '2026-07-20' },
  }),
  'moved to us': statement({
    notice: 'moved-to-us',
    pathway: 'plan',
    dates: { 'MOVE-NEW-6W': '2026-06-01', 'MOVE-REVIEW': '2026-10-05' },
  }),
  'move settled': statement({
    notice: 'move-settled',
    pathway: 'plan',
    dates: { 'MOVE-REVIEW': '2026-10-05' },
  }),
  'views asked': statement({ notice: 'views-asked', pathway: 'plan' }),
  'turning sixteen': statement({
    notice: 'turning-16',
    pathway: 'people',
    dates: { 'RECIPIENT-16': '2026-06-26' },
  }),
  'turning sixteen, asked late': statement({
    notice: 'turning-16',
    pathway: 'people',
    dates: { 'RECIPIENT-16': '2026-04-10' },
  }),
  'contact changed': statement({ notice: 'contact-changed', pathway: 'people' }),
  'exception claimed, school closed': statement({
    notice: 'exception-claimed',
    dates: { 'FINAL-20W': '2026-06-01' },
    says: { ground: 'E1', expectedOn: '2026-06-19' },
  }),
  'exception claimed, away': statement({
    notice: 'exception-claimed',
    says: { ground: 'E4', expectedOn: null },
  }),
  'late, with a reason and a new date': statement({
    notice: 'late-forecast',
    says: {
      clock: 'FINAL-20W',
      dueOn: '2026-05-05',
      reasonCode: 'advice-awaited',
      expectedOn: '2026-06-19',
      nextUpdateOn: '2026-05-19',
    },
  }),
  'late, without a date': statement({
    notice: 'late-forecast',
    says: {
      clock: 'ASSESS-6W',
      dueOn: '2026-04-13',
      reasonCode: 'ep-capacity',
      expectedOn: null,
      nextUpdateOn: '2026-05-05',
    },
  }),
  'late, at its longest': statement({
    notice: 'late-forecast',
    says: {
      clock: 'REASSESS',
      dueOn: '2026-05-05',
      reasonCode: 'ep-capacity',
      expectedOn: '2026-06-19',
      nextUpdateOn: '2026-05-19',
    },
  }),
  'likely to be late': statement({
    notice: 'late-likely',
    says: { clock: 'FINAL-20W', dueOn: '2026-05-05', nextUpdateOn: '2026-05-06' },
  }),
  'draft likely to be late': statement({
    notice: 'late-likely',
    says: { clock: 'DRAFT-16W', dueOn: '2026-05-05', expectedOn: null, nextUpdateOn: '2026-05-06' },
  }),
  'draft late now': statement({
    notice: 'late-now',
    says: { clock: 'DRAFT-16W', dueOn: '2026-04-20', expectedOn: null, nextUpdateOn: '2026-05-19' },
  }),
  'late now, with the day an exception may take to': statement({
    notice: 'late-now',
    says: { clock: 'FINAL-20W', dueOn: '2026-04-20', expectedOn: '2026-06-19', nextUpdateOn: '2026-05-19' },
  }),
  'late now': statement({
    notice: 'late-now',
    says: { clock: 'ASSESS-6W', dueOn: '2026-04-20', nextUpdateOn: '2026-05-05' },
  }),
  'still waiting': statement({
    notice: 'still-waiting',
    says: { clock: 'FINAL-20W', dueOn: '2026-03-02', nextUpdateOn: '2026-05-05' },
  }),
  'still waiting, a date forecast and the legal one to come': statement({
    notice: 'still-waiting',
    says: { clock: 'FINAL-20W', dueOn: '2026-05-05', expectedOn: '2026-06-19', nextUpdateOn: '2026-05-05' },
  }),
  'dates changed': statement({
    notice: 'date-changed',
    dates: {
      ...{ 'ASSESS-6W': '2026-06-03', 'expected:FINAL-20W': '2026-09-11' },
      'write-again': '2026-09-02',
    },
    says: {
      ...{ 'was:ASSESS-6W': '2026-06-01', 'was:expected:FINAL-20W': '2026-09-04' },
      nextUpdateOn: '2026-09-02',
    },
  }),
  'last day for views changed': statement({
    notice: 'date-changed',
    dates: { 'DRAFT-REPS-15D': '2026-05-08' },
    says: { 'was:DRAFT-REPS-15D': '2026-05-06' },
  }),
  'last day to appeal changed': statement({
    notice: 'date-changed',
    dates: { APPEAL: '2026-06-24' },
    says: { 'was:APPEAL': '2026-06-22' },
  }),
  'date fallen away': statement({
    notice: 'date-changed',
    dates: { 'FINAL-20W': null },
    says: { 'was:FINAL-20W': '2026-09-07' },
  }),
  'mediation asked for': statement({
    notice: 'mediation-asked',
    pathway: 'dispute',
    dates: { 'MED-30D': '2026-05-20' },
  }),
  'agreement reached': statement({
    notice: 'agreement-reached',
    pathway: 'dispute',
    dates: { 'MED-AGREED': '2026-05-04' },
  }),
  'agreement reached, and not kept': statement({
    notice: 'agreement-reached',
    pathway: 'dispute',
    dates: { 'MED-AGREED': '2026-04-17' },
  }),
  'appeal heard of': statement({
    notice: 'appeal-heard',
    pathway: 'dispute',
    dates: { 'FTT-RESPONSE': '2026-06-03' },
  }),
  'news of an appeal, two dates': statement({
    notice: 'appeal-step',
    pathway: 'dispute',
    dates: { 'ORDER-NOTIFY': '2026-05-04', 'ORDER-FINAL': '2026-07-27' },
  }),
  'news of an appeal, one date': statement({
    notice: 'appeal-step',
    pathway: 'dispute',
    dates: { 'UNOPPOSED-PLACEMENT': '2026-05-04' },
  }),
  'told in error': statement({
    notice: 'told-in-error',
    says: { toldOn: '2026-04-16', aboutNotice: 'decision-made' },
  }),
  'is this address right': statement({ notice: 'confirm-address', pathway: 'people', contactId: 'C-1' }),
  'complaint received, the council’s own road': statement({
    notice: 'complaint-received',
    dates: { 'COMPLAINT-ACK': '2026-04-27' },
  }),
  'complaint received, children’s social care': statement({
    notice: 'complaint-received',
    dates: { 'COMPLAINT-STAGE1': '2026-05-05' },
  }),
  'complaint acknowledged': statement({
    notice: 'complaint-acknowledged',
    dates: { 'COMPLAINT-STAGE1': '2026-05-05' },
  }),
  'complaint acknowledged, no date to come': statement({
    notice: 'complaint-acknowledged',
    dates: { 'COMPLAINT-STAGE1': '2026-04-20' },
  }),
  'complaint extended': statement({
    notice: 'complaint-extended',
    dates: { 'COMPLAINT-STAGE1': '2026-05-18' },
    says: { reason: 'staff-absence' },
  }),
  'complaint answered': statement({
    notice: 'complaint-answered',
    dates: { 'COMPLAINT-ASK-NEXT': '2026-05-19' },
  }),
  'complaint at the second stage, the council’s own road': statement({
    notice: 'complaint-next-stage',
    dates: { 'COMPLAINT-STAGE2-ACK': '2026-04-27' },
  }),
  'complaint at the second stage, children’s social care': statement({
    notice: 'complaint-next-stage',
    dates: { 'COMPLAINT-STAGE2': '2026-05-27' },
  }),
  'complaint before a panel': statement({
    notice: 'complaint-next-stage',
    dates: { 'COMPLAINT-PANEL': '2026-06-03' },
  }),
  'what was agreed about a complaint is done': statement({ notice: 'complaint-action-done' }),
  'complaint withdrawn': statement({ notice: 'complaint-withdrawn' }),
  'concern received': statement({
    notice: 'concern-received',
    dates: { 'CONCERN-ACK': '2026-04-27', 'CONCERN-RESPOND': '2026-05-12' },
  }),
  'concern acknowledged': statement({
    notice: 'concern-acknowledged',
    dates: { 'CONCERN-RESPOND': '2026-05-12' },
  }),
  'concern closed without an answer': statement({ notice: 'concern-closed' }),
  'concern answered': statement({ notice: 'concern-answered' }),
  'enquiry received': statement({ notice: 'enquiry-received', dates: { 'ENQUIRY-REPLY': '2026-04-27' } }),
  'enquiry received, its date passed': statement({ notice: 'enquiry-received' }),
  'review meeting arranged': statement({ notice: 'review-arranged', dates: { 'AR-MEETING': '2026-05-20' } }),
  'review meeting arranged, for a day that has passed': statement({
    notice: 'review-arranged',
    dates: { 'AR-MEETING': '2026-04-20' },
  }),
  'review meeting arranged, no day known': statement({ notice: 'review-arranged' }),
  'invited to a review meeting': statement({
    notice: 'review-invited',
    dates: { 'AR-MEETING': '2026-05-20' },
  }),
  'review meeting called off': statement({ notice: 'review-called-off' }),
  'review meeting held': statement({
    notice: 'review-held',
    on: '2026-04-20',
    dates: { 'AR-REPORT-2W': '2026-05-04', 'AR-DECIDE-4W': '2026-05-18' },
  }),
  'review meeting held, told when both dates had passed': statement({
    notice: 'review-held',
    on: '2026-03-16',
    dates: { 'AR-REPORT-2W': '2026-03-30', 'AR-DECIDE-4W': '2026-04-13' },
  }),
  'review goes on': statement({ notice: 'review-goes-on', dates: { 'AR-DECIDE-4W': '2026-05-18' } }),
  'review goes on, late': statement({ notice: 'review-goes-on', dates: { 'AR-DECIDE-4W': '2026-04-13' } }),
  'changes proposed': statement({
    notice: 'changes-proposed',
    dates: { 'AR-REPS-15D': '2026-05-06', 'AR-FINAL-8W': '2026-06-15' },
  }),
  'changes proposed, both days passed': statement({
    notice: 'changes-proposed',
    dates: { 'AR-REPS-15D': '2026-03-06', 'AR-FINAL-8W': '2026-04-17' },
  }),
  'views on the changes received': statement({
    notice: 'changes-views-received',
    dates: { 'AR-FINAL-8W': '2026-06-15' },
  }),
  'date of a review meeting changed': statement({
    notice: 'date-changed',
    dates: { 'AR-MEETING': '2026-05-27', 'AR-REPS-15D': '2026-06-10' },
    says: { 'was:AR-MEETING': '2026-05-20', 'was:AR-REPS-15D': '2026-06-03' },
  }),
  survey: statement({ notice: 'survey', says: { week: '6' } }),
  'survey after a step': statement({ notice: 'survey', says: { week: null } }),
  'waiting list joined': statement({ notice: 'joined-list', pathway: 'referral', on: '2026-04-20' }),
  'still on the list': statement({
    notice: 'still-on-list',
    pathway: 'referral',
    says: {
      joinedOn: '2026-02-24',
      fromWeeks: '10',
      toWeeks: '26',
      offerByMonth: '2026-09',
      offeredOn: null,
      nextUpdateOn: '2026-06-16',
    },
  }),
  'still on the list, a date offered': statement({
    notice: 'still-on-list',
    pathway: 'referral',
    says: { joinedOn: '2026-02-24', offeredOn: '2026-04-13', nextUpdateOn: '2026-06-16' },
  }),
  'still on the list, nothing known': statement({
    notice: 'still-on-list',
    pathway: 'referral',
    says: { joinedOn: '2026-02-24', offerByMonth: '2026-03', nextUpdateOn: '2026-04-20' },
  }),
  'waiting list left': statement({
    notice: 'left-list',
    pathway: 'referral',
    says: { since: '2026-01-12' },
  }),
  'waiting list left, the day of joining not known': statement({
    notice: 'left-list',
    pathway: 'referral',
  }),
  'a place is not needed any more': statement({ notice: 'search-over', pathway: 'placement' }),
  'place looked for': statement({ notice: 'place-search', pathway: 'placement' }),
  'place still looked for': statement({
    notice: 'still-searching',
    pathway: 'placement',
    says: { since: '2026-03-24', offeredOn: null, nextUpdateOn: '2026-05-19' },
  }),
  'place still looked for, one offered': statement({
    notice: 'still-searching',
    pathway: 'placement',
    says: { since: '2026-03-24', offeredOn: '2026-04-13', nextUpdateOn: '2026-05-19' },
  }),
};
