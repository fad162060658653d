import { randomUUID } from 'node:crypto';
import type { ReadRequest } from './http-read.ts';

/** Who is signed in at the stand-ins, as their cookies say: one for each area. Until they sign out, or the run ends. */
export interface SignInSessions {
  /** The address of whoever is signed in; null for nobody. */
  readonly of: (area: string, request: ReadRequest) => string | null;
  /** Begins one, and gives the header that lets the browser keep it. */
  readonly begin: (area: string, email: string) => string;
  /** Ends it, and gives the header that lets the browser forget it. */
  readonly end: (area: string, request: ReadRequest) => string;
}

/** Keeps sessions below a path, which ends with `/`. */
export function createSessions(path: string): SignInSessions {
  const emails = new Map<string, string>();
  const keyIn = (area: string, request: ReadRequest): string => {
    const cookies = (request.header('cookie') ?? '').split(/;\s*/);
    const value = cookies.find((pair) => pair.startsWith('local-sign-in='))?.split('=')[1] ?? '';
    return `${area} ${value}`;
  };
  const cookie = (area: string, value: string): string =>
    `local-sign-in=${value}; Path=${path}${area}; HttpOnly; SameSite=Lax`;
  return {
    of: (area, request) => emails.get(keyIn(area, request)) ?? null,
    begin: (area, email) => {
      const id = randomUUID();
      emails.set(`${area} ${id}`, email);
      return cookie(area, id);
    },
    end: (area, request) => {
      emails.delete(keyIn(area, request));
      return cookie(area, '; Max-Age=0');
    },
  };
}
