import type { Profile, Rung } from '../domain/profile.ts';

type Ladder = Profile['ladders'][string];
type Source = Ladder['source'];

/** Whom an area's ladders reach, where areas differ. */
export interface Reaches {
  /** Who is told of health and other third-party advice five working days late. */
  readonly thirdParty: { readonly role: string; readonly source: Source };
  /** Who commissions the health services that children wait for. */
  readonly waits: { readonly role: string; readonly source: Source };
  /** The area's own governance, lowest first, for what its plan promises. */
  readonly action: Ladder;
}

/** Ours, not the area's: none of the five documents prints how a single case climbs. */
const recommended: Source = {
  document: 'Recommended ladder, to be confirmed by the area',
  phrase: 'the owner is warned ten and three working days before; after ten late a case climbs no higher',
};

const rung = (at: Rung['at'], ...tell: string[]): Rung => ({
  id: at === 'breach' ? at : `T${at > 0 ? '+' : ''}${at}`,
  at,
  tell,
});

/** The ladder of advice and other work of a case: warnings, the breach, then two steps up. Days are working days. */
const climbing = (source: Source, { owner, fifth }: { owner: readonly string[]; fifth: string }): Ladder => ({
  source,
  rungs: [
    rung(-10, ...owner),
    rung(-3, ...owner),
    rung('breach', ...owner, 'team-manager'),
    rung(5, fifth),
    rung(10, 'assistant-director'),
  ],
});

/**
 * The ladders every area has, by the names that clocks use. Boards stand on none but `action`: a child's case ends
 * with the assistant director. Days are working days from the due date.
 */
export function laddersFor({ thirdParty, waits, action }: Reaches): Profile['ladders'] {
  const advice = ['owner', 'case-officer'];
  return {
    case: climbing(recommended, { owner: ['owner'], fifth: 'head-of-service' }),
    advice: climbing(recommended, { owner: advice, fifth: 'head-of-service' }),
    'third-party-advice': climbing(thirdParty.source, { owner: advice, fifth: thirdParty.role }),
    consultation: {
      source: recommended,
      rungs: [rung(-10, 'owner'), rung(-3, 'owner'), rung('breach', 'owner', 'case-officer')],
    },
    task: { source: recommended, rungs: [rung('breach', 'owner', 'team-manager')] },
    wait: {
      source: waits.source,
      rungs: [
        rung(-10, 'owner'),
        rung(-3, 'owner'),
        rung('breach', 'owner', 'service-lead'),
        rung(5, waits.role),
      ],
    },
    complaint: {
      source: recommended,
      rungs: [
        rung(-3, 'owner', 'complaints-officer'),
        rung('breach', 'owner', 'complaints-officer', 'complaints-manager'),
        rung(5, 'head-of-service'),
      ],
    },
    tribunal: {
      source: recommended,
      rungs: [
        rung(-5, 'owner', 'tribunal-officer'),
        rung(-1, 'owner', 'tribunal-officer'),
        rung('breach', 'owner', 'tribunal-officer', 'head-of-service'),
        rung(2, 'assistant-director'),
      ],
    },
    action,
  };
}

/** The ladder of a plan's actions: the owner is warned and told, then each step is told after so many working days. */
export function actionLadder(
  source: Source,
  above: readonly { readonly after: number; readonly tell: readonly string[] }[],
): Ladder {
  return {
    source,
    rungs: [
      rung(-10, 'owner'),
      rung('breach', 'owner'),
      ...above.map(({ after, tell }) => ({ id: tell.join('+'), at: after, tell: [...tell] })),
    ],
  };
}
