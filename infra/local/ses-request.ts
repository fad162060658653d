import { addressesIn, headerValue, type MimeHeader, mimeHeaders } from './mime-headers.ts';

/** What one `SendRawEmail` asked SES to send. */
export interface SendRequest {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: readonly MimeHeader[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

/** What SES knows of the account: who may be the sender, and which configuration sets there are. */
export interface SesAccount {
  /** Verified domains and addresses, and the configuration set each uses when a request names none. */
  readonly identities: ReadonlyMap<string, string | undefined>;
  readonly configurationSets: ReadonlySet<string>;
}

/** SES refuses the request, with the code and sentence that the SDK turns into an error. */
export class SesRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const SES_TAG = /^[A-Za-z0-9_-]{1,256}$/;

/**
 * Reads the form of a `SendRawEmail` (SES API of 2010-12-01, query protocol). Throws `SesRefusal` where SES would refuse: another action,
 * a sender that is not verified, an unknown configuration set, a tag with other characters than letters, digits, `-` and `_`.
 */
export function readSendRequest(form: URLSearchParams, account: SesAccount): SendRequest {
  const action = form.get('Action');
  if (action !== 'SendRawEmail')
    throw new SesRefusal('InvalidAction', `${action} is not simulated in the local run`);
  const headers = mimeHeaders(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'));
  const [from = ''] = addressesIn(form.get('Source') ?? headerValue(headers, 'from'));
  const identity = [from, from.split('@')[1] ?? ''].find((name) => account.identities.has(name));
  if (identity === undefined)
    throw new SesRefusal('MessageRejected', `Email address is not verified: ${from}`);
  const configurationSet = form.get('ConfigurationSetName') ?? account.identities.get(identity);
  if (configurationSet !== undefined && !account.configurationSets.has(configurationSet)) {
    const message = `Configuration set <${configurationSet}> does not exist.`;
    throw new SesRefusal('ConfigurationSetDoesNotExist', message);
  }
  const to = recipients(form, headers);
  if (to.length === 0) throw new SesRefusal('InvalidParameterValue', 'Missing destination');
  return {
    from,
    to,
    subject: headerValue(headers, 'subject') ?? '',
    headers,
    tags: tagsIn(form),
    configurationSet,
  };
}

function recipients(form: URLSearchParams, headers: readonly MimeHeader[]): readonly string[] {
  const named = members(form, 'Destinations', '');
  if (named.length > 0) return named;
  return ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(headerValue(headers, name)));
}

function tagsIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const names = members(form, 'Tags', '.Name');
  const values = members(form, 'Tags', '.Value');
  const bad = [...names, ...values].find((part) => !SES_TAG.test(part));
  if (bad !== undefined) throw new SesRefusal('InvalidParameterValue', `Invalid tag: <${bad}>`);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

/** A list in the query protocol: `Tags.member.1.Name`, `Tags.member.2.Name`, … */
function members(form: URLSearchParams, list: string, field: string): readonly string[] {
  const found: string[] = [];
  for (let number = 1; ; number++) {
    const value = form.get(`${list}.member.${number}${field}`);
    if (value === null) return found;
    found.push(value);
  }
}
