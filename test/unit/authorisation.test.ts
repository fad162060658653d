import { describe, expect, it } from 'vitest';
import { partners } from '../../shared/areas/partners.ts';
import { readEvent } from '../../shared/aws/door-event.ts';
import { callerOf, hasOwnKey, readRequest, routeOf } from '../../shared/aws/door-request.ts';
import { cellsOf, everyPartnerAndArea, rights } from '../services/rights.ts';

const monday = Date.parse('2026-04-20T09:00:00Z');
const partnerOf = (id: string) => {
  const partner = partners.find((one) => one.id === id);
  if (partner === undefined) throw new Error(`Expected ${id} to be in the register.`);
  return partner;
};

describe('who may post what', () => {
  it('is written down for every partner of the register', () => {
    expect(Object.keys(rights).sort()).toEqual(partners.map(({ id }) => id).sort());
  });

  it.each(everyPartnerAndArea)('holds for $partner in $area, for every type', ({ partner, area }) => {
    const cells = cellsOf(partner, area);
    const found = cells.map(({ type, event }) => {
      const read = readEvent(JSON.stringify(event), partnerOf(partner), monday);
      return [type, read.ok ? 'taken' : read.code];
    });
    const meant = cells.map(({ type, mayPost }) => [type, mayPost ? 'taken' : 'not-allowed']);
    expect(cells.length).toBeGreaterThan(140);
    expect(found).toEqual(meant);
  });
});

describe('who is let in at the HTTPS door, and by which of its ways', () => {
  const ways = [
    { way: 'iam', resource: '/events' },
    { way: 'oauth', resource: '/oauth/events' },
    { way: 'iam', resource: '/cases/{subject}/events/{id+}' },
    { way: 'oauth', resource: '/oauth/cases/{subject}/events/{id+}' },
  ];
  const cells = partners.flatMap(({ id, signIn }) =>
    ways.map((one) => ({ ...one, id, kind: signIn.kind, known: signIn.kind === one.way })),
  );

  it.each(cells)('$id, which signs in by $kind, at $resource: $known', ({ id, resource, known }) => {
    const request = readRequest({
      ...{ resource, httpMethod: 'GET' },
      requestContext: {
        ...{ requestId: 'r-1', accountId: '111111111111', authorizer: { partner: id } },
        identity: { apiKey: 'any', userArn: `arn:aws:sts::111111111111:assumed-role/send-partner-${id}/s` },
      },
    });
    expect(callerOf(request, routeOf(request), partners)?.id).toBe(known ? id : undefined);
  });
});

describe('an API key', () => {
  const requestWith = (apiKey: string) =>
    readRequest({
      ...{ resource: '/events', httpMethod: 'POST' },
      requestContext: { requestId: 'r-1', accountId: '111111111111', identity: { apiKey } },
    });

  it('is that of the one partner whose id it ends with', () => {
    for (const one of partners) {
      const owners = partners.filter((other) => hasOwnKey(requestWith(`a1b2c3-${one.id}`), other, partners));
      expect(owners.map(({ id }) => id)).toEqual([one.id]);
    }
  });

  it('of a partner is not that of another whose id ends alike', () => {
    const [first, ...rest] = partners;
    if (first === undefined) throw new Error('Expected a partner, found none.');
    const short = { ...first, id: 'mis' };
    const long = { ...first, id: 'school-mis' };
    const register = [short, long, ...rest];
    expect(hasOwnKey(requestWith('a1b2c3-school-mis'), short, register)).toBe(false);
    expect(hasOwnKey(requestWith('a1b2c3-school-mis'), long, register)).toBe(true);
    expect(hasOwnKey(requestWith('a1b2c3-mis'), short, register)).toBe(true);
  });

  it('that ends with no id is nobody’s', () => {
    for (const key of ['', 'mis', 'a1b2c3']) {
      expect(partners.some((partner) => hasOwnKey(requestWith(key), partner, partners))).toBe(false);
    }
  });
});
