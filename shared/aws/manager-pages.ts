import * as z from 'zod';
import type { Partner } from '../areas/partners.ts';
import type { Draw } from '../pictures/png.ts';
import type { Sessions } from './manager-session.ts';
import type { Provider, SignIn } from './sign-in.ts';
import type { Table } from './table.ts';

/** What the pages of managers work with. */
export interface ManagerPages {
  readonly table: Table;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  /** By area. */
  readonly providers: Readonly<Record<string, Provider>>;
  /** Where they begin, without a slash at the end: an area and the name of a page follow. */
  readonly url: string;
  /** The style sheet of GOV.UK, as CSS. */
  readonly css: string;
  readonly draw: Draw;
  /** The register: who posts for an area, and may have fallen silent. */
  readonly partners: readonly Partner[];
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
/** What of a request a page needs. */
export const managerRequest = z.object({
  httpMethod: z.string(),
  headers: z.record(z.string(), z.string().optional()).nullish(),
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  queryStringParameters: z.record(z.string(), z.string().optional()).nullish(),
});

export type ManagerRequest = z.infer<typeof managerRequest>;

/** The value of a header, whatever its capitals. */
export const headerOf = ({ headers }: ManagerRequest, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([known]) => known.toLowerCase() === name)?.[1];
