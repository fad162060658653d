import { type Heard, lastHour, silentDays } from '../domain/heard.ts';
import type { DeskInput } from './desk-input.ts';
import { counted } from './desk-line.ts';
import type { DeskItem, DeskSection } from './desk-template.ts';
import { shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';

const most = 10;

/** When each partner's last event came, the longest silence first; no part at all where no partner is known. */
export function partnersSection({ heard, today }: DeskInput): readonly DeskSection[] {
  if (heard.length === 0) return [];
  const items = heard.toSorted(longestFirst).map((each) => itemOf(each, today));
  const silent = heard.filter((each) => each.at === null || silentDays(each, today) !== null).length;
  const said =
    silent === 0
      ? 'All have posted lately.'
      : `${counted(silent, ['partner is', 'partners are'])} silent: what they know may be missing here.`;
  const more = items.length > most ? ` ${most} of ${items.length}.` : '';
  return [{ heading: 'Last event of each partner', note: `${said}${more}`, items: items.slice(0, most) }];
}

const longestFirst = (a: Heard, b: Heard): number =>
  (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.name < b.name ? -1 : 1;

function itemOf(each: Heard, today: string): DeskItem {
  const last = lastHour(each);
  const name = oneLine(each.name);
  if (last === null) return { title: `${name}: silent, nothing has ever come`, details: [] };
  const days = silentDays(each, today);
  const silence = days === null ? '' : ` (silent for ${counted(days, ['working day', 'working days'])})`;
  return { title: `${name}: ${shortDate(last.on)}, in the hour from ${last.hour}${silence}`, details: [] };
}
