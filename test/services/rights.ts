import { eventTypes } from '../../events/index.ts';
import { areas, practiceAreas } from '../../shared/areas/rules-for.ts';

/**
 * What each partner of the register may post, written down a second time: area by area, pathway by pathway. Whoever
 * changes the register says here what that is to mean.
 */
export const rights: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'brent-case-system': { brent: ['everything'] },
  'bradford-case-system': { bradford: ['everything'] },
  'cheshire-east-case-system': { 'cheshire-east': ['everything'] },
  'peterborough-case-system': { peterborough: ['everything'] },
  'hull-case-system': { hull: ['everything'] },
  'humber-community-health': { hull: ['advice', 'referral', 'event.retracted'] },
  'hull-hospital-trust': { hull: ['advice', 'referral', 'event.retracted'] },
  'hull-school-mis': {
    hull: [
      ...['timetable', 'concern', 'advice.received', 'event.retracted'],
      ...['review.invited', 'review.papers-sent', 'review.held', 'review.report-sent'],
    ],
  },
  'hull-complaints': { hull: ['complaint', 'enquiry', 'event.retracted'] },
  'hull-sendiass': { hull: ['concern', 'enquiry', 'feedback', 'event.retracted'] },
};

/** One cell of the matrix: whether this partner may post this type for this area, and an event that is in order. */
export interface Cell {
  readonly partner: string;
  readonly area: string;
  readonly type: string;
  readonly mayPost: boolean;
  readonly event: Readonly<Record<string, unknown>> & { readonly id: string };
}

export const subject = 'C-1';

/** Every cell of a partner in an area, one for each type of the contract. */
export function cellsOf(partner: string, area: string): readonly Cell[] {
  const own = rights[partner] ?? {};
  // To practise, whatever it may post anywhere.
  const said = practiceAreas.includes(area) ? Object.values(own).flat() : (own[area] ?? []);
  return [...eventTypes].map(([type, { example }]) => {
    const [, pathway = '', fact = ''] = type.split('.');
    const mayPost = ['everything', pathway, `${pathway}.${fact}`].some((one) => said.includes(one));
    const event = {
      ...{ specversion: '1.0', id: `${partner}-${area}-${type}`, source: '/matrix', type, subject },
      ...{ time: '2026-04-20T08:00:00Z', localarea: area, data: example },
    };
    return { partner, area, type, mayPost, event };
  });
}

/** Every area there is, and those to practise in. */
export const everywhere = [...areas, ...practiceAreas];

/** Every partner in every area. */
export const everyPartnerAndArea = Object.keys(rights).flatMap((partner) =>
  everywhere.map((area) => ({ partner, area })),
);
