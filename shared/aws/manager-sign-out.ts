import { leavingView, signedOutView } from '../notices/pages/manager-end-pages.ts';
import type { AreaRequest, ManagerGiven } from './manager-answer.ts';
import { goOn, goTo, type ManagerAnswer, viewAnswer } from './manager-page-answer.ts';
import { forgetting } from './manager-session.ts';
import { ended } from './sign-in.ts';
import { TryAgain } from './try-again.ts';

/**
 * Ends our session, whatever else happens, and goes on to the provider of the area to end its own: also when ours was
 * over by then, since whoever leaves a computer must be able to leave all of it.
 */
export async function signOut(asked: AreaRequest, given: ManagerGiven): Promise<ManagerAnswer> {
  const { area, rules } = asked;
  const forget = [forgetting('session', area)];
  const elsewhere = await endAtProvider(asked, given);
  if (elsewhere === null) return goTo('signed-out', forget);
  return goOn(elsewhere, leavingView(rules.profile.council.name, elsewhere), forget);
}

async function endAtProvider(
  { area, provider }: AreaRequest,
  { signIn, url, log }: ManagerGiven,
): Promise<string | null> {
  try {
    return await signIn.end(provider, `${url}/${area}/signed-out`);
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
    log('try-again', { error });
    return null;
  }
}

/** What is shown to whoever has signed out: by what came back, whether at the provider too. */
export const signedOut = ({ request, rules }: AreaRequest): ManagerAnswer =>
  viewAnswer(200, signedOutView(rules.profile.council.name, request.queryStringParameters?.state === ended));
