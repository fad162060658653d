import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Linked, linksOf } from '../../shared/aws/links.ts';
import { moment } from '../domain/stored.ts';

const mac = async (message: string) => createHmac('sha256', 'ours').update(message).digest();
const links = linksOf(mac);
const wishes: Linked = { to: 'wishes', area: 'hull', ref: 'C-1', contactId: 'P-1', address: 'a' };
const monday = moment('2026-04-13T09:00:00Z');

describe('a link', () => {
  it('says what it was signed for', async () => {
    expect(await links.read(await links.sign(wishes, monday), monday)).toEqual(wishes);
  });

  it('is the same however often it is signed on a day', async () => {
    expect(await links.sign(wishes, monday)).toBe(await links.sign(wishes, monday));
  });

  it.each([
    ['2026-06-11T22:59:59Z', wishes],
    ['2026-06-12T00:00:00Z', 'old'],
  ])('read at %s is valid for sixty days', async (at, expected) => {
    expect(await links.read(await links.sign(wishes, monday), moment(at))).toEqual(expected);
  });

  it('is wrong when anything in it was changed', async () => {
    const token = await links.sign(wishes, monday);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('P-1', 'P-2')).toString(
      'base64url',
    );
    expect(await links.read([header, other, signature].join('.'), monday)).toBe('wrong');
    expect(await links.read(`${token.slice(0, -4)}AAAA`, monday)).toBe('wrong');
  });

  it.each(['', 'x', 'a.b.c', '..', '%00', 'e30.e30.e30', 'x'.repeat(10_000)])(
    'that never was one is wrong: %.20s',
    async (token) => {
      expect(await links.read(token, monday)).toBe('wrong');
    },
  );

  it('signed by nobody, or with a key of another month, is wrong', async () => {
    const unsigned = `${Buffer.from('{"alg":"none","kid":"2026-04"}').toString('base64url')}.${Buffer.from(JSON.stringify(wishes)).toString('base64url')}.`;
    expect(await links.read(unsigned, monday)).toBe('wrong');
    const byOther = await new SignJWT({ ...wishes })
      .setProtectedHeader({ alg: 'HS256', kid: '2026-04' })
      .setExpirationTime('60d')
      .sign(await mac('links of 2026-03'));
    expect(await links.read(byOther, monday)).toBe('wrong');
  });

  it('that names a month of no link asks for no key', async () => {
    const asked: string[] = [];
    const counting = linksOf(async (message) => {
      asked.push(message);
      return mac(message);
    });
    for (const kid of ['2025-12', '2026-05', 'x', '../../keys'])
      expect(
        await counting.read(
          await new SignJWT({ ...wishes }).setProtectedHeader({ alg: 'HS256', kid }).sign(await mac('x')),
          monday,
        ),
      ).toBe('wrong');
    expect(asked).toEqual([]);
  });

  it('asks for the key of its month once, and again after it could not be had', async () => {
    let fails = true;
    const asked: string[] = [];
    const flaky = linksOf(async (message) => {
      asked.push(message);
      if (fails) throw new Error('no key');
      return mac(message);
    });
    await expect(flaky.sign(wishes, monday)).rejects.toThrow('no key');
    fails = false;
    await Promise.all([flaky.sign(wishes, monday), flaky.sign(wishes, monday)]);
    expect(asked).toEqual(['links of 2026-04', 'links of 2026-04']);
  });
});
