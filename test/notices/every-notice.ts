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
  'decision made': statement({
    notice: 'decision-made',
    says: { postedOn: '2026-04-20', appealBy: '2026-06-22', expectBy: '2026-04-27' },
  }),
  'decision made, nothing known of the letter': statement({ notice: 'decision-made' }),
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
    dates: { 'ASSESS-6W': '2026-06-03', 'expected:FINAL-20W': '2026-09-11' },
    says: { 'was:ASSESS-6W': '2026-06-01', 'was:expected:FINAL-20W': '2026-09-04' },
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
  'told in error': statement({
    notice: 'told-in-error',
    says: { toldOn: '2026-04-16', aboutNotice: 'decision-made' },
  }),
  'is this address right': statement({ notice: 'confirm-address', pathway: 'people', contactId: 'C-1' }),
  survey: statement({ notice: 'survey', says: { week: '6' } }),
};
