import { expect, it } from 'vitest';
import { unwantedBy } from '../../shared/aws/unwanted-address.ts';
import type { Case } from '../../shared/domain/case.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { fact, mother } from '../domain/facts.ts';
import { delivery, given, type Stage } from '../domain/given.ts';
import { moment } from '../domain/stored.ts';

const now = moment('2026-01-06T09:00:00Z');
const address = hashOf('mother@family.example');
const before = given(mother('Mon 2026-01-05'));
const answered = (answer: string) =>
  fact('people.address-answered', 'Tue 2026-01-06', { contactId: 'P-1', address, answer });

function written(after: Stage, from: Case = before.state): readonly string[] {
  if (after.decision === null) throw new Error('Expected a decision, found none.');
  return unwantedBy(from, after.decision, now).map(({ key }) => key.pk);
}

it.each<[string, Stage]>([
  ['says that it is not theirs', before.when(answered('not-mine'), 'Tue 2026-01-06')],
  ['calls our email spam', before.when(delivery('P-1', 'complained'), 'Tue 2026-01-06')],
])('An address is unwanted in the whole area when its reader %s', (_, after) => {
  expect(written(after)).toEqual([`ADDRESS#hull#${address}`]);
});

it.each<[string, Stage]>([
  ['its reader says that it is theirs', before.when(answered('mine'), 'Tue 2026-01-06')],
  [
    'an email to it bounced: each case finds that out itself',
    before.when(delivery('P-1', 'bounced'), 'Tue 2026-01-06'),
  ],
])('An address is not unwanted when %s', (_, after) => {
  expect(written(after)).toEqual([]);
});

it('It is written down once, and not with whatever comes after', () => {
  const said = before.when(answered('not-mine'), 'Tue 2026-01-06');
  const later = said.when(
    fact('people.call-wished', 'Wed 2026-01-07', { contactId: 'P-1' }),
    'Wed 2026-01-07',
  );
  expect(written(later, said.state)).toEqual([]);
});
