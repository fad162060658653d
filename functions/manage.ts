import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { partners } from '../shared/areas/partners.ts';
import { envOf } from '../shared/aws/env.ts';
import { macBy } from '../shared/aws/link-key.ts';
import { answerManager } from '../shared/aws/manager-answer.ts';
import type { ManagerAnswer } from '../shared/aws/manager-page-answer.ts';
import { type ManagerPages, managerRequest } from '../shared/aws/manager-pages.ts';
import { sessionsOf } from '../shared/aws/manager-session.ts';
import { openIdSignIn, providers } from '../shared/aws/sign-in.ts';
import { tableOf } from '../shared/aws/table.ts';
import { drawer } from '../shared/pictures/png.ts';
import { type Invocation, stack } from './stack.ts';

/** The pages of managers, behind the sign-in of their area. They only read: to open one changes nothing. */
export async function manage(event: unknown, given: ManagerPages & Invocation): Promise<ManagerAnswer> {
  return await answerManager(managerRequest.parse(event), given);
}

/** A file that the stack lays beside the bundle. */
const beside = (name: string): Promise<Uint8Array> => readFile(new URL(name, import.meta.url));

export const handler = stack((): ManagerPages => {
  const env = envOf(['TABLE_NAME', 'LINK_KEY_ID', 'MANAGE_URL', 'SIGN_IN']);
  return {
    table: tableOf(new DynamoDBClient(), env.TABLE_NAME),
    sessions: sessionsOf(macBy(new KMSClient(), env.LINK_KEY_ID)),
    signIn: openIdSignIn(),
    providers: providers.parse(JSON.parse(env.SIGN_IN)),
    url: env.MANAGE_URL,
    css: readFileSync(new URL('./page.css', import.meta.url), 'utf8'),
    partners,
    draw: drawer({
      wasm: () => beside('resvg.wasm'),
      fonts: () => Promise.all([beside('letters.ttf'), beside('letters-bold.ttf')]),
    }),
  };
}, manage);
