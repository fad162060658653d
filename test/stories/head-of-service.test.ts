import { expect, it } from 'vitest';
import { dateOf } from '../../shared/domain/moment.ts';
import { shown } from '../dated.ts';
import {
  acknowledged,
  adviceRequested,
  advising,
  held,
  mother,
  officer,
  requested,
  willAssess,
} from '../domain/facts.ts';
import { asRead, type Happened, inCase, lettersOf } from './letters.ts';

const story = `# A head of service's week, Monday 8 to Friday 12 June 2026 (Hull): what climbed to her each morning, the weekly trend, and
# the team manager's screens beside it. 24 assessments were asked for in April and May. A third were never decided, a third
# wait for advice, a third go well. On Monday one decision is made late; on Tuesday a promise is made, which Thursday finds
# broken; on Wednesday the mail of one family is held.
# Read from the first to the last before it is renewed: npx vitest run test/stories -u
`;

const daysAfter = (date: string, days: number): string => shown(dateOf(date).add({ days }));

/** One of 24 requests of three weeks: every third is never decided, every other third waits for advice. */
function assessmentOf(index: number): readonly Happened[] {
  const asked = Math.floor(index / 8) * 7 + (index % 5);
  const at = daysAfter('2026-04-13', asked);
  const begun = [mother(at), officer(`${at} 09:05`), requested('A-1', `${at} 10:00`)];
  const decided = willAssess('A-1', daysAfter('2026-05-05', asked));
  const advice = adviceRequested('V-1', daysAfter('2026-05-06', asked), {
    agency: 'humber-community-health',
  });
  const received = advising('received', daysAfter('2026-05-26', asked));
  const ways = [begun, [...begun, decided, advice], [...begun, decided, advice, received]];
  return inCase(`HUL-${3001 + index}`, ...(ways[index % ways.length] ?? begun));
}

const happened = [
  ...Array.from({ length: 24 }, (_, index) => assessmentOf(index)).flat(),
  ...inCase('HUL-3001', willAssess('A-1', 'Mon 2026-06-08 14:00')),
  ...inCase('HUL-3004', acknowledged('Tue 2026-06-09 11:00', { by: 'Jo Marsh', promisedOn: '2026-06-10' })),
  ...inCase('HUL-3012', held('Wed 2026-06-10 16:00')),
];

it('shows a head of service, in a week, what has climbed, and what the numbers say', async () => {
  const all = lettersOf('Fri 2026-06-12', happened);
  const readers = ['head-of-service@hull-city-council', 'team-manager@hull-city-council', 'weekly-trend'];
  const letters = all.filter(({ to, at }) => readers.includes(to) && at >= '2026-06-08');
  await expect(asRead(story, letters)).toMatchFileSnapshot('./head-of-service-in-a-week.txt');
});
