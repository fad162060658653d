import { signInAgainView, signInView } from '../notices/pages/manager-end-pages.ts';
import type { AreaRequest, ManagerGiven } from './manager-answer.ts';
import { goTo, type ManagerAnswer, viewAnswer } from './manager-page-answer.ts';
import { headerOf } from './manager-pages.ts';
import { forgetting, type Kept, keeping, tokenIn } from './manager-session.ts';

const returnTo = (area: string, url: string): string => `${url}/${area}/signed-in`;

/** The pages that somebody may be taken to once signed in. */
export const pageNames = ['work', 'case'] as const;

/** What of an address is kept while somebody signs in; a cookie holds 4 kB. */
const longestBack = 500;

/** Asks whoever is not signed in to do so, and keeps in the address what they asked for. */
export function askToSignIn({ request, name, rules }: AreaRequest): ManagerAnswer {
  const query = queryOf({ ...request.queryStringParameters, page: name });
  const href = `sign-in${query.length > longestBack ? '' : query}`;
  return viewAnswer(401, signInView(rules.profile.council.name, href));
}

/** Sends whoever wants to sign in to the provider of the area, and has the browser keep what must come back. */
export async function beginSignIn(
  { request, area, provider }: AreaRequest,
  { signIn, sessions, now, url }: ManagerGiven,
): Promise<ManagerAnswer> {
  const { url: location, asked } = await signIn.begin(provider, returnTo(area, url));
  const { page, ...query } = request.queryStringParameters ?? {};
  const back = `${pageNames.find((name) => name === page) ?? 'work'}${queryOf(query)}`;
  const what: Kept = { is: 'signing-in', area, ...asked, back: back.slice(0, longestBack) };
  return goTo(location, [keeping(what, await sessions.sign(what, now))]);
}

/** Reads what the provider says, once, and goes on to the page that was asked for. */
export async function finishSignIn(
  { request, area, provider, rules }: AreaRequest,
  { signIn, sessions, now, url, log }: ManagerGiven,
): Promise<ManagerAnswer> {
  const again = viewAnswer(400, signInAgainView(rules.profile.council.name), [
    forgetting('signing-in', area),
  ]);
  const token = tokenIn(headerOf(request, 'cookie'), 'signing-in', area);
  const begun = await sessions.read(token, { is: 'signing-in', area, now });
  if (begun === null) {
    log('sign-in-failed', { outcome: `${area}: none was begun here, or too long ago` });
    return again;
  }
  const cameTo = new URL(returnTo(area, url) + queryOf(request.queryStringParameters ?? {}));
  const { state, nonce, verifier } = begun;
  const person = await signIn.finish(provider, cameTo, { state, nonce, verifier });
  if ('refused' in person) {
    log('sign-in-failed', { outcome: `${area}: ${person.refused}` });
    return again;
  }
  const session: Kept = { is: 'session', area, email: person.email };
  return goTo(begun.back, [
    keeping(session, await sessions.sign(session, now)),
    forgetting('signing-in', area),
  ]);
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) given.append(key, value);
  return given.size === 0 ? '' : `?${given}`;
}
