import { expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { acknowledged, adviceRequested, advising, requested, willAssess } from '../domain/facts.ts';
import { asRead, inCase, lettersOf } from './letters.ts';

const story = `# A therapist's month: all emails of one shared mailbox of a health trust, 11 May to 12 June 2026 (Hull).
# Four requests for advice: one sent in time, one that runs late and is then taken on by name, one sent back because it
# was not good enough, one new. A full list each Monday; on other days only when something on the desk changed.
# Read from the first to the last before it is renewed: npx vitest run test/stories -u
`;

const medical = { agency: 'humber-community-health', kind: 'medical' };
const asked = (at: string, ...facts: readonly Fact[]): readonly Fact[] => [
  requested('A-1', 'Mon 2026-04-13 10:00'),
  willAssess('A-1', 'Thu 2026-04-16'),
  adviceRequested('V-1', at, medical),
  ...facts,
];

const happened = [
  ...inCase('HUL-1001', ...asked('Mon 2026-04-27', advising('received', 'Wed 2026-06-03'))),
  ...inCase(
    'HUL-1002',
    ...asked(
      'Mon 2026-04-20',
      acknowledged('Wed 2026-06-03 15:00', {
        ...{ pathwayId: 'V-1', clock: 'ADVICE-6W', role: 'medical-advice', by: 'Ros Penn' },
        promisedOn: '2026-06-10',
      }),
      advising('received', 'Wed 2026-06-10'),
    ),
  ),
  ...inCase(
    'HUL-1003',
    ...asked(
      'Thu 2026-04-23',
      advising('received', 'Wed 2026-05-20'),
      advising('quality-rejected', 'Tue 2026-05-26', { reasons: ['provision-not-specified'] }),
      advising('received', 'Tue 2026-06-02'),
    ),
  ),
  ...inCase('HUL-1004', ...asked('Thu 2026-05-14')),
];

it('sends one desk of a health trust, in a month, what it needs and no more', async () => {
  const all = lettersOf('Fri 2026-06-12', happened);
  const letters = all.filter(({ to, at }) => to.endsWith('@humber-community-health') && at >= '2026-05-11');
  await expect(asRead(story, letters)).toMatchFileSnapshot('./therapist-in-a-month.txt');
});
