import { type ManagerView, plainView } from './manager-html.ts';

const again = { href: 'work', says: 'Sign in' };

/** Before anything is shown. `href` leads to the provider of the area. */
export const signInView = (council: string, href: string): ManagerView => ({
  ...plainView(council, 'Sign in', [
    'This page is for managers of the council. Sign in with the address at which our emails reach you.',
  ]),
  onward: { href, says: 'Sign in with your council’s own account' },
});

/** For somebody who signed in well, and whom the directory does not name. */
export const strangerView = (council: string, email: string): ManagerView => ({
  ...plainView(council, 'You cannot see this page', [
    `You signed in as ${email}. This page is for managers whom the directory of the area names with their address.`,
    'If you are one of them, ask whoever keeps the directory to put your address in. Nothing else is wrong.',
  ]),
  signedIn: { title: 'no role with a page', email },
});

/** For a sign-in that took too long, was begun elsewhere, or that the provider did not finish. */
export const signInAgainView = (council: string): ManagerView => ({
  ...plainView(council, 'Please sign in again', [
    'It took too long, or was begun in another window. Nothing was changed.',
  ]),
  onward: again,
});

/** On the way from our pages to the provider of the area, at `href`, which ends its own session. */
export const leavingView = (council: string, href: string): ManagerView => ({
  ...plainView(council, 'You are signed out of this page', [
    'Your council’s own sign-in still has you signed in. It comes next, and may ask you to confirm that you sign out.',
  ]),
  onward: { href, says: 'Go on to your council’s own sign-in' },
});

/** After signing out: of our pages alone, or `everywhere`, when the provider ended its session too. */
export const signedOutView = (council: string, everywhere: boolean): ManagerView => ({
  ...plainView(council, 'You are signed out', [
    everywhere
      ? 'Your council’s own sign-in has ended too.'
      : 'Your council’s own sign-in goes on. On a computer that others use, sign out there too, or close the browser: whoever comes next could look at these pages as you.',
  ]),
  onward: { ...again, says: 'Sign in again' },
});

/** For a page, a case or an area that is not there, or not for whoever asks: the two look the same. */
export const nothingView = (council: string): ManagerView =>
  plainView(council, 'There is nothing here', [
    'Check the address. A case that is not yours to see looks the same as one that is not there.',
  ]);

/** For a moment at which something did not answer. */
export const waitView = (council: string): ManagerView => ({
  ...plainView(council, 'Sorry, that did not work', [
    'Please try again in a few minutes. Nothing was changed.',
  ]),
  onward: { href: 'work', says: 'Try again' },
});
