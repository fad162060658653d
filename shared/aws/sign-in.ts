import * as client from 'openid-client';
import * as z from 'zod';
import { TryAgain } from './try-again.ts';

/** The OpenID Connect provider of an area, and the name that we have with it. */
export const provider = z.strictObject({ issuer: z.url(), clientId: z.string().min(1) });
export type Provider = z.infer<typeof provider>;

/** The providers, by area: an area without one has no pages for managers. */
export const providers = z.record(z.string(), provider);

/** What must come back as it went. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who signed in, by an email address that the provider vouches for, in small letters; or why it does not count. */
export type SignedIn = { readonly email: string } | { readonly refused: string };

/** Sends people to the provider of their area, and reads what it says of them. */
export interface SignIn {
  readonly begin: (
    provider: Provider,
    returnTo: string,
  ) => Promise<{ readonly url: string; readonly asked: Asked }>;
  readonly finish: (provider: Provider, cameTo: URL, asked: Asked) => Promise<SignedIn>;
  /** Where the provider ends its own session, and then leads to `returnTo`; null when it has no such place. */
  readonly end: (provider: Provider, returnTo: string) => Promise<string | null>;
}

/** What comes back with whoever was signed out at the provider. */
export const ended = 'ended';

/** Somebody waits, and API Gateway for 29 seconds at most: each call to the provider may take so many. */
const patienceSeconds = 8;

/**
 * Sign-in by authorization code with PKCE, as a public client: we keep no secret of an area. State, nonce, issuer,
 * audience, signature and age of the token are checked by the library. Throws `TryAgain` when the provider does not
 * answer. https://openid.net/specs/openid-connect-core-1_0.html https://www.rfc-editor.org/rfc/rfc9700
 */
export function openIdSignIn(): SignIn {
  const known = new Map<string, Promise<client.Configuration>>();
  const configured = (of: Provider): Promise<client.Configuration> => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? discovered(of);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
  return {
    begin: async (of, returnTo) => {
      const config = await configured(of);
      const asked = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: returnTo, scope: 'openid email', state: asked.state, nonce: asked.nonce },
        code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, asked };
    },
    finish: async (of, cameTo, { state, nonce, verifier }) => {
      const config = await configured(of);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      try {
        const tokens = await client.authorizationCodeGrant(config, cameTo, {
          ...checks,
          idTokenExpected: true,
        });
        return personIn(tokens.claims());
      } catch (error) {
        return { refused: whyRefused(error) };
      }
    },
    // No token is kept, so none is shown: the provider may ask whoever it is to confirm.
    // https://openid.net/specs/openid-connect-rpinitiated-1_0.html
    end: async (of, returnTo) => {
      const config = await configured(of);
      const { end_session_endpoint: endpoint = '' } = config.serverMetadata();
      if (!URL.canParse(endpoint) || !isSafe(new URL(endpoint))) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo, state: ended }).href;
    },
  };
}

// Only a run on this machine has a provider without TLS: the settings ask for https.
const isHere = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && hostname === '127.0.0.1';

const isSafe = (url: URL): boolean => url.protocol === 'https:' || isHere(url);

async function discovered({ issuer, clientId }: Provider): Promise<client.Configuration> {
  const url = new URL(issuer);
  try {
    return await client.discovery(url, clientId, {}, client.None(), {
      timeout: patienceSeconds,
      execute: [client.enableNonRepudiationChecks, ...(isHere(url) ? [client.allowInsecureRequests] : [])],
    });
  } catch (error) {
    throw new TryAgain('Asking the sign-in provider', { cause: error });
  }
}

const claimed = z.object({ email: z.email(), email_verified: z.literal(true) });

function personIn(claims: unknown): SignedIn {
  const person = claimed.safeParse(claims);
  return person.success
    ? { email: person.data.email.toLowerCase() }
    : { refused: 'the provider vouches for no email address' };
}

const passing = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];

/** Why a sign-in does not count, for the log. Throws `TryAgain` when the provider did not answer. */
function whyRefused(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return error.error;
  if (error instanceof client.ClientError && !passing.includes(error.code ?? ''))
    return error.code ?? 'not as asked for';
  throw new TryAgain('Asking the sign-in provider', { cause: error });
}
