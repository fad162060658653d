import type { Partner } from './partners.ts';
import { practiceAreas } from './rules-for.ts';

/**
 * The area that an event of a partner belongs to: the one it names, or, when that is a practice area, the partner's own
 * part of it. All that is kept and sent goes by it, so no partner's practice touches another's.
 */
export const areaFor = (partner: string, localarea: string): string =>
  practiceAreas.includes(localarea) ? `${localarea}_${partner}` : localarea;

/** Whether an event that names this area is practice. */
export const isPractice = (localarea: string | null): boolean =>
  localarea !== null && practiceAreas.includes(localarea);

/** What a partner may post: its types, for its own areas and to practise. */
export const posterOf = ({
  areas,
  types,
}: Pick<Partner, 'areas' | 'types'>): Pick<Partner, 'areas' | 'types'> => ({
  areas: [...areas, ...practiceAreas],
  types,
});

/**
 * The one address that all mail of a practice area goes to, its partner's contact; null for an area where everything is
 * real. Throws for a practice area without a partner of the register: its mail goes nowhere.
 */
export function practiceContact(area: string, partners: readonly Partner[]): string | null {
  const [name = '', ...rest] = area.split('_');
  if (!practiceAreas.includes(name)) return null;
  const partner = partners.find(({ id }) => id === rest.join('_'));
  if (partner === undefined)
    throw new Error(`Expected a partner of the register to practise in ${area}, found none.`);
  return partner.contact;
}
