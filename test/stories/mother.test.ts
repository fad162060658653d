import { expect, it } from 'vitest';
import {
  adviceRequested,
  advising,
  assessing,
  forecast,
  mother,
  officer,
  requested,
  willAssess,
} from '../domain/facts.ts';
import { asRead, inCase, lettersOf } from './letters.ts';

const story = `# All emails one mother got in 26 weeks (Hull, 2026).
# She asks for an assessment on Monday 20 April. A report comes late, so the plan does: its date is told ahead, and
# moves once. Her contact changes in the summer, and the plan comes on 1 October.
# Read from the first to the last before it is renewed: npx vitest run test/stories -u
`;

const happened = inCase(
  'HUL-4821',
  mother('Mon 2026-04-20'),
  officer('Mon 2026-04-20 09:05'),
  requested('A-1', 'Mon 2026-04-20 09:10'),
  willAssess('A-1', 'Thu 2026-05-28 14:00'),
  adviceRequested('V-1', 'Fri 2026-05-29', { kind: 'psychological', agency: 'hull-psychology' }),
  officer('Mon 2026-07-20', 'Priya Shah'),
  forecast('Wed 2026-08-05', { expectedOn: '2026-09-25', nextUpdateOn: '2026-09-02' }),
  advising('received', 'Thu 2026-08-20'),
  forecast('Mon 2026-09-07', { expectedOn: '2026-10-02', nextUpdateOn: '2026-09-21' }),
  assessing('draft-issued', 'Thu 2026-09-10', { by: 'email' }),
  assessing('representations-received', 'Tue 2026-09-22'),
  assessing('plan-issued', 'Thu 2026-10-01', { settingId: 'school-3' }),
);

it('sends one mother, in 26 weeks, what we would send a friend', async () => {
  const letters = lettersOf('Mon 2026-10-19', happened).filter(({ to }) => to === 'HUL-4821 P-1');
  await expect(asRead(story, letters)).toMatchFileSnapshot('./mother-in-26-weeks.txt');
});
