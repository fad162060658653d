import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import { context } from './synthesized.ts';

const read = (changes: Readonly<Record<string, unknown>>) =>
  readSettings((name) => ({ ...context, ...changes })[name]);

describe('the settings', () => {
  it('are complete as they stand, on domains that reach nobody', () => {
    const { senderDomain, sender, dmarcReports, replyTo, signInUrl, alarmAddress, ...tokens } = read({});
    const issuers = Object.values(tokens.signIn).map(({ issuer }) => issuer);
    const addresses = [signInUrl, tokens.tokenIssuer, tokens.tokenKeysUrl, ...issuers].map(
      (url) => new URL(url).hostname,
    );

    for (const setting of [senderDomain, sender, dmarcReports, replyTo, alarmAddress, ...addresses]) {
      expect(setting).toMatch(/\.example$/);
    }
  });

  it('come from an address that does not say that nobody reads: every email asks its reader to reply', () => {
    expect(read({}).sender).not.toMatch(/no-?reply/i);
  });

  it('name everything that is missing, all at once', () => {
    const names = [
      'senderDomain',
      'sender',
      'dmarcReports',
      'replyTo',
      'signInUrl',
      'alarmAddress',
      'dueShards',
      ...['tokenIssuer', 'tokenAudience', 'tokenKeysUrl', 'signIn'],
    ];
    const message = new RegExp(names.map((name) => `${name} is missing`).join('.*'), 's');

    expect(() => readSettings(() => undefined)).toThrow(message);
  });

  it.each([
    ['senderDomain', 'localhost', /senderDomain is 'localhost': expected a domain name/],
    ['sender', 'nobody', /sender is 'nobody': expected an email address/],
    ['sender', 'no-reply@elsewhere.example', /expected an address at send\.hull\.example/],
    ['replyTo', 'a@b', /replyTo is 'a@b'/],
    ['signInUrl', 'http://send.hull.example', /signInUrl is .* expected an https address/],
    ['alarmAddress', 'two people@hull.example', /alarmAddress/],
    ['dmarcReports', 'mailto:us', /dmarcReports is 'mailto:us': expected an email address/],
    ['dnsZoneId', '/hostedzone/Z1', /dnsZoneId is .*: expected the id of a hosted zone/],
    ['dnsZoneId', 'Z0123456789ABC', /dnsZoneId and dnsZoneName: expected both, or neither/],
    ['dueShards', '0', /dueShards is '0': expected a whole number from 1 to 64/],
    ['dueShards', '2.5', /dueShards is '2\.5'/],
    ['tokenIssuer', 'issuer', /tokenIssuer is 'issuer': expected the https address that the issuer puts/],
    [
      'tokenAudience',
      'send events',
      /tokenAudience is 'send events': expected a name of 1 to 256 characters/,
    ],
    ['tokenKeysUrl', 'http://issuer.example/keys', /tokenKeysUrl is .* expected the https address/],
    ['signIn', 'hull', /signIn is 'hull': expected for each of some areas \(.*hull.*\) the https address/],
    [
      'signIn',
      { hull: { issuer: 'http://sign-in.example', clientId: 'c' } },
      /signIn is .*expected for each/,
    ],
    ['signIn', { hull: { issuer: 'https://sign-in.example' } }, /signIn is/],
    ['signIn', { leeds: { issuer: 'https://sign-in.example', clientId: 'c' } }, /signIn is/],
  ])('refuse %s %s, and say what was expected', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });

  it('refuse a hosted zone that the mail domain does not lie in', () => {
    const elsewhere = { dnsZoneId: 'Z0123456789ABC', dnsZoneName: 'brent.example' };
    expect(() => read(elsewhere)).toThrow(
      /dnsZoneName is .*: expected the zone that send\.hull\.example lies/,
    );
  });

  it('take the sign-in of areas as JSON, in cdk.json or as text; an area may have none', () => {
    const hull = { issuer: 'https://sign-in.hull.example/', clientId: 'send-managers' };
    for (const signIn of [{ hull }, JSON.stringify({ hull })])
      expect(read({ signIn }).signIn).toEqual({ hull });
    expect(read({ signIn: {} }).signIn).toEqual({});
  });

  it('take numbers given as text on the command line', () => {
    expect(read({ dueShards: '8' }).dueShards).toBe(8);
  });
});
