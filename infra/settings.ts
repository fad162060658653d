import { areas } from '../shared/areas/rules-for.ts';

/** What differs from one deployment to the next. Everything else is decided in the stack. */
export interface Settings {
  /** The domain that mail comes from: verified with SES, signed with DKIM. */
  readonly senderDomain: string;
  /** The address mail comes from, at `senderDomain`. */
  readonly sender: string;
  /** Where mail services send their daily reports on mail that claims to be from `senderDomain` (DMARC). */
  readonly dmarcReports: string;
  /** The Route 53 hosted zone that `senderDomain` lies in, when it is in the same account; both empty when it is not. */
  readonly dnsZoneId: string;
  readonly dnsZoneName: string;
  /** Where a reply goes: a mailbox that people read. */
  readonly replyTo: string;
  /** Where a reader signs in to see what a notification is about. */
  readonly signInUrl: string;
  /** Who is told when an alarm goes off. */
  readonly alarmAddress: string;
  /** Partitions of the due index. Rows already written keep their shard, so it may grow but not shrink. */
  readonly dueShards: number;
  /** Whose tokens count at the HTTPS door: the issuer, as its tokens name it. */
  readonly tokenIssuer: string;
  /** What a token for us names as its audience. */
  readonly tokenAudience: string;
  /** Where the issuer publishes its keys (JWKS). */
  readonly tokenKeysUrl: string;
  /** Where managers of an area sign in: its OpenID Connect provider, and the public client that we are there. By area. */
  readonly signIn: Readonly<Record<string, { readonly issuer: string; readonly clientId: string }>>;
}

type Check = (value: string) => boolean;

const checks: Readonly<Record<keyof Settings, { readonly expected: string; readonly check: Check }>> = {
  senderDomain: { expected: 'a domain name such as send.hull.example', check: isDomain },
  sender: { expected: 'an email address', check: isAddress },
  dmarcReports: { expected: 'an email address', check: isAddress },
  dnsZoneId: { expected: 'the id of a hosted zone, such as Z0123456789ABC, or nothing', check: isZoneId },
  dnsZoneName: { expected: 'a domain name such as hull.example, or nothing', check: isDomain },
  replyTo: { expected: 'an email address', check: isAddress },
  signInUrl: { expected: 'an https address', check: isHttpsUrl },
  alarmAddress: { expected: 'an email address', check: isAddress },
  dueShards: { expected: 'a whole number from 1 to 64', check: isShardCount },
  tokenIssuer: { expected: 'the https address that the issuer puts into its tokens', check: isHttpsUrl },
  tokenAudience: { expected: 'a name of 1 to 256 characters without spaces', check: isName },
  tokenKeysUrl: { expected: 'the https address where the issuer publishes its keys', check: isHttpsUrl },
  signIn: {
    expected: `for each of some areas (${areas.join(', ')}) the https address of its issuer and our clientId there`,
    check: isSignIn,
  },
};

/**
 * Reads the settings from CDK context (cdk.json, or `-c name=value`, which makes everything text).
 * Throws one error that names every setting that is missing or malformed.
 */
export function readSettings(context: (name: string) => unknown): Settings {
  const text = (name: keyof Settings): string => textOf(context(name));
  const settings: Settings = {
    senderDomain: text('senderDomain'),
    sender: text('sender'),
    dmarcReports: text('dmarcReports'),
    dnsZoneId: text('dnsZoneId'),
    dnsZoneName: text('dnsZoneName'),
    replyTo: text('replyTo'),
    signInUrl: text('signInUrl'),
    alarmAddress: text('alarmAddress'),
    dueShards: Number(text('dueShards')),
    tokenIssuer: text('tokenIssuer'),
    tokenAudience: text('tokenAudience'),
    tokenKeysUrl: text('tokenKeysUrl'),
    signIn: isSignIn(text('signIn')) ? JSON.parse(text('signIn')) : {},
  };
  const faults = Object.entries(checks).flatMap(([name, { expected, check }]) => {
    const value = textOf(context(name));
    if (value === '' && mayBeEmpty.includes(name)) return [];
    if (value === '') return [`${name} is missing: expected ${expected}`];
    return check(value) ? [] : [`${name} is '${value}': expected ${expected}`];
  });
  if (faults.length === 0) faults.push(...faultsBetween(settings));
  if (faults.length > 0) throw new Error(`Settings (cdk.json, or -c name=value):\n  ${faults.join('\n  ')}`);
  return settings;
}

/** A setting as text: `-c name=value` makes everything text, and cdk.json may hold JSON. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '').trim();

const mayBeEmpty: readonly string[] = ['dnsZoneId', 'dnsZoneName'];

function faultsBetween({ sender, senderDomain, dnsZoneId, dnsZoneName }: Settings): readonly string[] {
  const isInZone = senderDomain === dnsZoneName || senderDomain.endsWith(`.${dnsZoneName}`);
  return [
    // SES verifies the domain only, so an address elsewhere would be refused at the first email.
    ...(sender.endsWith(`@${senderDomain}`)
      ? []
      : [`sender is '${sender}': expected an address at ${senderDomain}`]),
    ...((dnsZoneId === '') === (dnsZoneName === '')
      ? []
      : ['dnsZoneId and dnsZoneName: expected both, or neither']),
    ...(dnsZoneName === '' || isInZone
      ? []
      : [`dnsZoneName is '${dnsZoneName}': expected the zone that ${senderDomain} lies in`]),
  ];
}

function isDomain(value: string): boolean {
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(value);
}

function isAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  return /^[A-Za-z0-9._%+-]{1,64}$/.test(value.slice(0, Math.max(at, 0))) && isDomain(value.slice(at + 1));
}

function isZoneId(value: string): boolean {
  return /^Z[A-Z0-9]{1,31}$/.test(value);
}

function isHttpsUrl(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

function isSignIn(value: string): boolean {
  try {
    const entries = Object.entries<unknown>(JSON.parse(value));
    return (
      value.startsWith('{') && entries.every(([area, given]) => areas.includes(area) && isProvider(given))
    );
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const isProvider = (given: unknown): boolean =>
  typeof given === 'object' &&
  given !== null &&
  Object.keys(given).sort().join() === 'clientId,issuer' &&
  'issuer' in given &&
  isHttpsUrl(String(given.issuer)) &&
  'clientId' in given &&
  isName(String(given.clientId));

function isName(value: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(value);
}

function isShardCount(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 64;
}
