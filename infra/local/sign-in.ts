import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import type { ReadRequest } from './http-read.ts';
import { Asked, alg, createCodes } from './sign-in-codes.ts';
import { signInPage, signOutPage } from './sign-in-page.ts';
import { createSessions, type SignInSessions } from './sign-in-sessions.ts';
import { json } from './token-issuer.ts';

/** Where the stand-ins for the sign-in of areas are: the name of an area follows, and then a part of the provider. */
export const SIGN_IN = '/local/sign-in/';

export interface SignInOptions {
  /** Where the local door is, without a slash at the end. */
  readonly door: string;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: () => number;
}

// https://openid.net/specs/openid-connect-rpinitiated-1_0.html
const Leaving = z.object({
  client_id: z.string().min(1),
  post_logout_redirect_uri: z.string(),
  state: z.string().optional(),
});
type Leaving = z.infer<typeof Leaving>;

const invalid = json(400, { error: 'invalid_request' });

/**
 * A stand-in for the OpenID Connect provider of every area: whoever gives an address is taken to be its owner, until they
 * sign out. It holds to what a provider must: PKCE, a code that counts once, tokens in simulated time, and to ask before
 * it signs out whoever shows no token.
 */
export function createSignIn({ door, now }: SignInOptions): (request: ReadRequest) => Promise<HttpReply> {
  const codes = createCodes(now);
  const sessions = createSessions(SIGN_IN);
  return async (request) => {
    const [area = '', ...rest] = request.path.slice(SIGN_IN.length).split('/');
    const issuer = `${door}${SIGN_IN}${area}`;
    const form = Object.fromEntries(new URLSearchParams(request.body.toString()));
    const query = Object.fromEntries(Object.entries(request.query).map(([name, [value]]) => [name, value]));
    switch (`${request.method} ${rest.join('/')}`) {
      case 'GET .well-known/openid-configuration':
        return json(200, metadataOf(issuer));
      case 'GET keys':
        return await codes.keys();
      case 'GET authorize': {
        const [asked, email] = [askedIn(query, door), sessions.of(area, request)];
        if (asked === null) return invalid;
        return email === null ? signInPage(area, asked) : codes.grant(issuer, asked, email);
      }
      case 'POST authorize': {
        const [asked, email] = [askedIn(form, door), z.email().safeParse(form.email)];
        if (asked === null || !email.success) return invalid;
        return withCookie(codes.grant(issuer, asked, email.data), sessions.begin(area, email.data));
      }
      case 'POST token':
        return await codes.exchange(issuer, form);
      case 'GET logout':
        return leave(leavingIn(query, door), { area, request, sessions });
      case 'POST logout':
        return leave(leavingIn(form, door), { area, request, sessions });
      default:
        return json(404, { error: 'not_found' });
    }
  };
}

const withCookie = (reply: HttpReply, cookie: string): HttpReply => ({
  ...reply,
  headers: { ...reply.headers, 'set-cookie': cookie },
});

/** What is asked for, when it may be; nobody is sent anywhere but to the door. */
function askedIn(given: unknown, door: string): Asked | null {
  const asked = Asked.safeParse(given);
  return asked.success && asked.data.redirect_uri.startsWith(`${door}/`) ? asked.data : null;
}

function leavingIn(given: unknown, door: string): Leaving | null {
  const asked = Leaving.safeParse(given);
  return asked.success && asked.data.post_logout_redirect_uri.startsWith(`${door}/`) ? asked.data : null;
}

interface At {
  readonly area: string;
  readonly request: ReadRequest;
  readonly sessions: SignInSessions;
}

/** Asks whoever is signed in to confirm; whoever did, or is not, is led back. */
function leave(leaving: Leaving | null, { area, request, sessions }: At): HttpReply {
  if (leaving === null) return invalid;
  if (request.method === 'GET' && sessions.of(area, request) !== null) return signOutPage(area, leaving);
  const back = new URL(leaving.post_logout_redirect_uri);
  if (leaving.state !== undefined) back.searchParams.set('state', leaving.state);
  const reply = { status: 303, headers: { location: back.href }, body: '' };
  return withCookie(reply, sessions.end(area, request));
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html */
const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  end_session_endpoint: `${issuer}/logout`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [alg],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
});
