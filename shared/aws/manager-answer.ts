import { rulesFor } from '../areas/rules-for.ts';
import type { Moment } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import type { Rules } from '../domain/rules.ts';
import { caseView } from '../notices/pages/manager-case-page.ts';
import { nothingView, strangerView, waitView } from '../notices/pages/manager-end-pages.ts';
import { countsView, numbersView, workView } from '../notices/pages/manager-work-page.ts';
import { timelinePicture } from '../notices/timeline-picture.ts';
import { caseTold } from './case-told.ts';
import { heardOf } from './heard.ts';
import type { Log } from './log.ts';
import { type ManagerAnswer, pictureAnswer, stylesNamed, viewAnswer } from './manager-page-answer.ts';
import { headerOf, type ManagerPages, type ManagerRequest } from './manager-pages.ts';
import { tokenIn } from './manager-session.ts';
import { askToSignIn, beginSignIn, finishSignIn } from './manager-sign-in.ts';
import { signedOut, signOut } from './manager-sign-out.ts';
import type { Provider } from './sign-in.ts';
import { TryAgain } from './try-again.ts';
import { rowsFor, type Viewer, viewerOf } from './viewer.ts';

/** What a page of managers is handed: what it works with, and the invocation. */
export type ManagerGiven = ManagerPages & { readonly now: Moment; readonly log: Log };

/** A request to the pages of one area. */
export interface AreaRequest {
  readonly request: ManagerRequest;
  readonly area: string;
  readonly provider: Provider;
  readonly rules: Rules;
  readonly name: string;
}

const unknownCouncil = 'Your council';

/** Answers a request for a page of managers. Never a 5xx but when something we lean on does not answer. */
export async function answerManager(request: ManagerRequest, given: ManagerGiven): Promise<ManagerAnswer> {
  const [area = '', name = ''] = (request.pathParameters?.path ?? '').split('/');
  const css = stylesNamed(name, given.css);
  if (css !== null) return css;
  const provider = own(given.providers, area);
  if (provider === undefined) return viewAnswer(404, nothingView(unknownCouncil));
  const rules = rulesFor(area);
  try {
    return await pageOf({ request, area, provider, rules, name }, given);
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
    given.log('try-again', { error });
    return viewAnswer(503, waitView(rules.profile.council.name));
  }
}

async function pageOf(asked: AreaRequest, given: ManagerGiven): Promise<ManagerAnswer> {
  const { area, name, request, rules } = asked;
  const council = rules.profile.council.name;
  const method = request.httpMethod;
  if (method === 'POST' && name === 'sign-out') return await signOut(asked, given);
  if (method !== 'GET') return viewAnswer(404, nothingView(council));
  if (name === 'signed-out') return signedOut(asked);
  if (name === 'sign-in') return await beginSignIn(asked, given);
  if (name === 'signed-in') return await finishSignIn(asked, given);
  if (name !== 'work' && name !== 'case' && name !== 'timeline.png')
    return viewAnswer(404, nothingView(council));
  const token = tokenIn(headerOf(request, 'cookie'), 'session', area);
  const session = await given.sessions.read(token, { is: 'session', area, now: given.now });
  // A picture is on a page: only a page leads to signing in.
  if (session === null && name === 'timeline.png') return viewAnswer(404, nothingView(council));
  if (session === null) return askToSignIn(asked);
  const viewer = await viewerOf(given.table, rules.profile, session.email);
  if (viewer === null) {
    given.log('manager-unknown', { outcome: area });
    return viewAnswer(403, strangerView(council, session.email));
  }
  const looking = { ...asked, viewer, email: session.email };
  return name === 'work' ? await workPage(looking, given) : await casePage(looking, given);
}

interface Looking extends AreaRequest {
  readonly viewer: Viewer;
  readonly email: string;
}

const signedInAs = ({ viewer, email, rules }: Looking) => ({
  ...{ email, title: own(rules.profile.roles, viewer.role)?.title ?? viewer.role },
});

const views = { work: workView, counts: countsView, numbers: numbersView };

async function workPage(
  looking: Looking,
  { table, now, log, partners }: ManagerGiven,
): Promise<ManagerAnswer> {
  const { viewer, request, area } = looking;
  const { profile } = looking.rules;
  const { rows, mailedOn } = await rowsFor(table, profile, viewer);
  const heard = viewer.sees === 'work' ? await heardOf(table, area, partners) : [];
  log('manager-looked', { outcome: `${area} ${viewer.role}: work` });
  const view = views[viewer.sees]({
    desk: { rows, profile, today: now.on, since: mailedOn, role: viewer.role, heard },
    signedIn: signedInAs(looking),
    query: request.queryStringParameters ?? {},
  });
  return viewAnswer(200, view);
}

/** A case for whoever may see it: all of the area for a team manager, what climbed to them for those above. */
async function casePage(looking: Looking, { table, now, log, draw }: ManagerGiven): Promise<ManagerAnswer> {
  const { area, rules, viewer, name } = looking;
  const ref = looking.request.queryStringParameters?.ref ?? '';
  const nothing = viewAnswer(404, nothingView(rules.profile.council.name));
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(ref) || viewer.sees === 'numbers') return nothing;
  if (viewer.sees === 'counts') {
    const { rows } = await rowsFor(table, rules.profile, viewer);
    if (!rows.some((row) => row.ref === ref)) return nothing;
  }
  const shown = await caseTold(table, { area, ref }, { rules, now });
  if (shown === null) return nothing;
  if (name === 'timeline.png') return pictureAnswer(await draw(timelinePicture(shown, now.on).chart));
  log('manager-looked', { case: `${area}/${ref}`, outcome: viewer.role });
  const { profile } = rules;
  return viewAnswer(200, caseView({ shown, profile, today: now.on, signedIn: signedInAs(looking) }));
}
