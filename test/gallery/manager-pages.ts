import type { Clock } from '../../shared/domain/clock.ts';
import type { CaseTold, Told } from '../../shared/notices/pages/case-told.ts';
import { caseView } from '../../shared/notices/pages/manager-case-page.ts';
import {
  leavingView,
  nothingView,
  signedOutView,
  signInAgainView,
  signInView,
  strangerView,
  waitView,
} from '../../shared/notices/pages/manager-end-pages.ts';
import { type ManagerView, managerHtml } from '../../shared/notices/pages/manager-html.ts';
import { countsView, numbersView, workView } from '../../shared/notices/pages/manager-work-page.ts';
import { timelinePicture } from '../../shared/notices/timeline-picture.ts';
import { busyRows, deskOf, line, row } from '../notices/desk-sample.ts';
import { profile } from '../notices/sample.ts';
import { draw } from '../pictures/drawn.ts';
import { withStyles } from './page-styles.ts';
import type { Piece } from './piece.ts';

const today = '2026-04-21';
const council = profile.council.name;
const signedIn = { email: 'jo.marsh@council.example', title: 'Team manager' };

/** What one of this role sees of these rows. */
const seenBy = (role: string, { rows = busyRows, query = {} } = {}) => ({
  desk: { ...deskOf(rows), role },
  ...{ signedIn, query },
});

const manyLate = Array.from({ length: 12 }, (_, index) =>
  row(`SMP-3${index}`, [line({ dueOn: '2026-04-01', state: 'breached' })]),
);

const clock = (parts: Partial<Clock>): Clock => ({
  ...{ pathway: 'assessment', pathwayId: 'A-1', clock: 'FINAL-20W', instance: null, kind: 'law' },
  ...{ what: 'send the final plan', citation: 'SEND Regulations 2014 reg 13(2)', ladder: null },
  ...{ owner: { role: 'case-officer', organisation: profile.council.id }, targetOn: null, stoppedOn: null },
  ...{ startedOn: '2026-01-12', dueOn: '2026-06-01', state: 'running', window: false, exceptions: [] },
  because: { fact: 'requested', event: 'council#E-1', counted: '20 weeks', endedBy: null },
  ...parts,
});

const told = (on: string, parts: Partial<Told>): Told => ({
  ...{ kind: 'email', at: `${on}T10:00:00Z`, on, to: 'Parent (P-1)', about: 'Request received' },
  ...{ why: 'The request was received on Monday 12 January 2026.', became: 'Delivered' },
  ...parts,
});

const shown: CaseTold = {
  ref: 'SMP-1001',
  clocks: [
    clock({
      ...{ clock: 'ASSESS-6W', what: 'decide whether to assess', dueOn: '2026-02-23' },
      ...{ stoppedOn: '2026-02-20', state: 'met', citation: 'SEND Regulations 2014 reg 5(1)' },
      because: { fact: 'requested', event: 'council#E-1', counted: '6 weeks', endedBy: 'decided' },
    }),
    clock({
      ...{ pathway: 'advice', pathwayId: 'V-1', clock: 'ADVICE-6W', what: 'send the advice' },
      ...{ startedOn: '2026-02-23', dueOn: '2026-04-06', state: 'breached' },
      citation: 'SEND Code of Practice 2015 para 9.49',
      owner: { role: 'senco', organisation: 'school-12' },
      because: { fact: 'requested', event: 'council#E-7', counted: '6 weeks', endedBy: null },
    }),
    clock({}),
  ],
  told: [
    told('2026-01-13', {}),
    told('2026-02-23', { about: 'Will assess', why: 'It was decided on Friday 20 February 2026.' }),
    told('2026-04-07', {
      ...{ kind: 'step', to: 'SENCO at school-12', about: 'send the advice', became: 'On their desk' },
      why: 'The advice was due on Monday 6 April 2026.',
    }),
  ],
};

const views: Readonly<Record<string, ManagerView>> = {
  'The work of an area': workView(seenBy('team-manager')),
  'The work of an area, late alone': workView(seenBy('team-manager', { query: { age: 'late' } })),
  'The work of an area, nothing open': workView(seenBy('team-manager', { rows: [] })),
  'What has reached a head of service': countsView(seenBy('head-of-service')),
  'Numbers for those who see no case': numbersView(seenBy('board', { rows: [...busyRows, ...manyLate] })),
  'Sign in': signInView(council, 'start'),
  'Sign in again': signInAgainView(council),
  'On the way out': leavingView(council, 'https://sign-in.council.example/out'),
  'Signed out': signedOutView(council, true),
  'Signed out of our page alone': signedOutView(council, false),
  'Nobody whom the directory names': strangerView(council, 'somebody@council.example'),
  'A case that is not there': nothingView(council),
  'Something did not answer': waitView(council),
};

/** The pages behind the sign-in of managers, with their styles and pictures inside. */
export async function managerPieces(): Promise<readonly Piece[]> {
  const picture = Buffer.from(await draw(timelinePicture(shown, today).chart)).toString('base64');
  const page = managerHtml(caseView({ shown, profile, today, signedIn }));
  const pages = {
    ...Object.fromEntries(Object.entries(views).map(([title, view]) => [title, managerHtml(view)])),
    'The timeline of a case': page.replace(/timeline\.png\?[^"]*/, `data:image/png;base64,${picture}`),
  };
  return Object.entries(pages).map(([title, html]) => ({
    ...{ audience: 'pages', title: `Managers: ${title}`, format: 'standard', text: null },
    html: withStyles(html),
  }));
}
