import { areas, rulesFor } from '../shared/areas/rules-for.ts';
import type { Profile, Rung } from '../shared/domain/profile.ts';

/** Whom each ladder tells and when, by area where they differ: Markdown. */
export function laddersSection(): string {
  const profiles = areas.map((area) => rulesFor(area).profile);
  const names = [...new Set(profiles.flatMap(({ ladders }) => Object.keys(ladders)))];
  return [
    '## Ladders\n',
    'Whom a clock tells that runs out or has run out. Days are working days from the due date; a short clock warns in',
    'proportion; a rung that its owner alone holds is skipped.\n',
    ...names.map((name) => ladderSection(name, profiles)),
  ].join('\n');
}

function ladderSection(name: string, profiles: readonly Profile[]): string {
  const climbs = profiles.map(({ area, ladders }) => ({
    area,
    words: rungsInWords(ladders[name]?.rungs ?? []),
  }));
  const same = [...Map.groupBy(climbs, ({ words }) => words)];
  return [
    `### ${name}\n`,
    ...same.map(([words, all]) => {
      const where = all.length === profiles.length ? 'everywhere' : all.map(({ area }) => area).join(', ');
      return `- **${where}:** ${words}`;
    }),
    '',
  ].join('\n');
}

const rungsInWords = (rungs: readonly Rung[]): string =>
  rungs.map(({ at, tell }) => `${whenInWords(at)}: ${tell.join(', ')}`).join('; ');

function whenInWords(at: Rung['at']): string {
  if (at === 'breach') return 'the day after';
  return at < 0 ? `${-at} before` : `${at} after`;
}
