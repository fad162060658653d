import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';

const covers = (pattern: string, type: string): boolean =>
  pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;

describe('the partner register', () => {
  it.each(['sqs', 'iam', 'oauth'])('has a partner that signs in by %s', (kind) => {
    expect(partners.map(({ signIn }) => signIn.kind)).toContain(kind);
  });

  it.each(partners)('lets $id post only what the contract knows', ({ types }) => {
    const unknown = types.filter((one) => ![...eventTypes.keys()].some((type) => covers(one, type)));
    expect(unknown).toEqual([]);
  });

  it('lets every partner of the HTTPS door take its own events back', () => {
    const without = partners
      .filter(({ signIn }) => signIn.kind !== 'sqs')
      .filter(({ types }) => !types.some((one) => covers(one, 'send.event.retracted.v1')));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
