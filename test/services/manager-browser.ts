import { createHmac } from 'node:crypto';
import { manage } from '../../functions/manage.ts';
import type { ManagerAnswer } from '../../shared/aws/manager-page-answer.ts';
import { sessionsOf } from '../../shared/aws/manager-session.ts';
import { openIdSignIn } from '../../shared/aws/sign-in.ts';
import type { Table } from '../../shared/aws/table.ts';
import { draw } from '../pictures/drawn.ts';
import { invocationAt, register } from './messages.ts';
import type { TestProvider } from './provider.ts';

export const manageUrl = 'https://send.example/v1/manage';

/** Sessions signed with a key that everybody knows. */
export const testSessions = sessionsOf(async (text) => createHmac('sha256', 'test').update(text).digest());

/** A browser at the pages of managers: it keeps cookies, and gives them back. */
export interface Browser {
  readonly get: (page: string, at?: string) => Promise<ManagerAnswer>;
  readonly post: (page: string) => Promise<ManagerAnswer>;
  /** Asks for a page, signs in, and gives the answer to what the provider sent. */
  readonly signIn: (page?: string) => Promise<ManagerAnswer>;
  readonly cookies: Map<string, string>;
}

const signIn = openIdSignIn();

/** Opens one at an instant, for pages of `hull` unless the address names another area. */
export function browserAt(monday: string, table: () => Table, provider: TestProvider): Browser {
  const cookies = new Map<string, string>();
  const known = { issuer: provider.issuer, clientId: 'send-managers' };
  const asked = async (httpMethod: string, address: string, at = monday): Promise<ManagerAnswer> => {
    const url = new URL(address, `${manageUrl}/hull/`);
    const path = url.pathname.split('/').slice(-2).join('/');
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await manage(
      {
        ...{ httpMethod, headers: { Cookie: cookie }, pathParameters: { path } },
        queryStringParameters: Object.fromEntries(url.searchParams),
      },
      {
        ...{ ...invocationAt(at), table: table(), sessions: testSessions, signIn, draw, css: '' },
        ...{ providers: { hull: known, brent: known }, url: manageUrl, partners: register },
      },
    );
    for (const line of answer.multiValueHeaders?.['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const get: Browser['get'] = (page, at) => asked('GET', page, at);
  return {
    get,
    post: (page) => asked('POST', page),
    signIn: async (page = 'sign-in') => {
      const begun = await get(page);
      return await get(provider.answersTo(begun.headers.location ?? ''));
    },
    cookies,
  };
}
