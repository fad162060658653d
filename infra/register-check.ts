import { type Partner, pageSpeaker, type SignIn } from '../shared/areas/partners.ts';
import { areas as known } from '../shared/areas/rules-for.ts';
import { deadLettersSuffix } from './queue-with-dead-letters.ts';

/**
 * Throws for a register that cannot be deployed: an id that is no name of a queue or a role, one id or one client of the
 * token issuer for two partners (they would speak for each other), an account or a client id that is none, an area that
 * has no profile, a contact that is no address.
 */
export function checkRegister(partners: readonly Partner[]): void {
  const ids = new Set<string>();
  const clients = new Set<string>();
  for (const { id, name, signIn, areas, contact } of partners) {
    if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(id) || id.endsWith(deadLettersSuffix)) {
      throw new Error(
        `Partner '${name}': expected an id of at most 40 lower-case letters, digits and '-', not ending in '${deadLettersSuffix}', found '${id}'`,
      );
    }
    if (id === pageSpeaker)
      throw new Error(
        `Partner '${name}': expected an id of its own, found '${id}', which our own pages speak as`,
      );
    if (ids.has(id)) throw new Error(`Partner '${name}': expected an id of its own, found '${id}' twice`);
    ids.add(id);
    checkSignIn(id, signIn, clients);
    const strange = areas.find((area) => !known.includes(area));
    if (strange !== undefined) {
      const named = known.map((area) => `"${area}"`).join(', ');
      throw new Error(`Partner '${id}': expected areas that have a profile (${named}), found '${strange}'`);
    }
    if (!/^[^\s@]+@[^\s@]+$/.test(contact))
      throw new Error(`Partner '${id}': expected the address of its contact, found '${contact}'`);
  }
}

function checkSignIn(id: string, signIn: SignIn, clients: Set<string>): void {
  switch (signIn.kind) {
    case 'sqs':
    case 'iam':
      if (/^\d{12}$/.test(signIn.account)) return;
      throw new Error(`Partner '${id}': expected an AWS account of twelve digits, found '${signIn.account}'`);
    case 'oauth':
      if (!/^[\x21-\x7e]{1,256}$/.test(signIn.clientId))
        throw new Error(`Partner '${id}': expected a client id of the issuer, found '${signIn.clientId}'`);
      if (clients.has(signIn.clientId))
        throw new Error(`Partner '${id}': expected a client of its own, found '${signIn.clientId}' twice`);
      clients.add(signIn.clientId);
      return;
    default:
      signIn satisfies never;
  }
}
