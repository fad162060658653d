import type { Timeline, TimelineClock } from './timeline-of.ts';

/**
 * A timeline on one screen: the clocks of each pathway on a line, by the first that is due; what comes again and again
 * on a line of its own; and how many emails of each kind the family got. A clock without a remark was met in time.
 */
export function inBrief({ area, until, clocks, emails, refused }: Timeline): string {
  // A duty without a day that was done says nothing more.
  const said = clocks.filter(({ dueOn, state }) => dueOn !== null || state !== 'met');
  const lines = [...Map.groupBy(said, lineName)].map(([name, own]) => `${name}  ${ofLine(own)}`);
  const family = emails.filter(({ audience }) => audience === 'family');
  const kinds = Map.groupBy(family, ({ notice }) => notice);
  const counted = [...kinds].map(([kind, { length }]) => `${kind} ${length}`).sort();
  return [
    `Timeline of ${area} until ${until}`,
    `\nClocks (${clocks.length}), in brief`,
    ...lines,
    `\nEmails to the family (${family.length}), by kind`,
    ...counted,
    ...(refused.length > 0 ? [`\nRefused (${refused.length})`] : []),
    '',
  ].join('\n');

  function lineName({ case: ref, pathway, pathwayId, clock }: TimelineClock): string {
    const same = clocks.filter((other) => other.pathwayId === pathwayId && other.clock === clock);
    const name = pathwayId === pathway ? pathway : `${pathway} ${pathwayId}`;
    return `${ref}  ${name}${same.length > 2 ? `, each ${clock}` : ''}`;
  }
}

function ofLine(clocks: readonly TimelineClock[]): string {
  const isOne = new Set(clocks.map(({ clock }) => clock)).size === 1 && clocks.length > 2;
  return clocks
    .map((clock) => `${isOne ? '' : `${clock.clock} `}${clock.dueOn ?? '-'}${remark(clock)}`)
    .join(', ');
}

function remark({ state, stoppedOn }: TimelineClock): string {
  switch (state) {
    case 'met':
      return '';
    case 'met-late':
      return ` late on ${stoppedOn}`;
    case 'cancelled':
      return ` not needed from ${stoppedOn}`;
    case 'running':
      return ' running';
    case 'breached':
      return ' missed';
    default:
      return state satisfies never;
  }
}
