import type { IsoDate, IsoInstant } from '../../domain/moment.ts';
import { lastDayPrinted } from '../../domain/pathways/action-dates.ts';
import type { Profile } from '../../domain/profile.ts';
import { rulesFor } from '../rules-for.ts';
import { actionPlans } from './action-plans.ts';
import { type ActionPlan, ownerOf, type PlanAction } from './plan-table.ts';

/** A partner event about one action of a plan, ready to be posted by the area's own case system. */
export interface PlanEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: IsoInstant;
  readonly datacontenttype: 'application/json';
  readonly localarea: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * An area's published action plan as partner events that happened `at`: each action added, then its status in the
 * area's own words or, where only a month of completion is printed, completed. Ids depend on the plan alone, so that
 * posting it again adds nothing. Empty for an area without a plan; throws for one without a profile.
 */
export function planEvents(area: string, at: IsoInstant): readonly PlanEvent[] {
  const { profile } = rulesFor(area);
  return actionPlans
    .filter((plan) => plan.area === area)
    .flatMap((plan) =>
      plan.actions.flatMap((action) =>
        factsOf(action, plan, profile).map(({ fact, data }, index) => ({
          specversion: '1.0',
          id: `${plan.plan}.${action.ref}.${fact}`,
          source: `/${area}/action-plan`,
          type: `send.action.${fact}.v1`,
          subject: `${plan.plan}.${action.ref}`,
          time: at,
          datacontenttype: 'application/json',
          localarea: area,
          sequence: String(index + 1),
          data,
        })),
      ),
    );
}

/** Everybody who owns an action of an area's plan: the role that events name, and the printed title. */
export function planOwners(area: string): readonly { readonly role: string; readonly title: string }[] {
  const { profile } = rulesFor(area);
  const plans = actionPlans.filter((plan) => plan.area === area);
  const titles = new Set(plans.flatMap(({ actions }) => actions.map(({ owner }) => owner)));
  return [...titles].map((title) => ({ title, role: roleFor(title, profile) }));
}

interface PlanFact {
  readonly fact: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function factsOf(action: PlanAction, { plan, asOf }: ActionPlan, profile: Profile): readonly PlanFact[] {
  const { ref, title, workstream, owner, startsOn, due, tags, status } = action;
  const data = {
    ...{ plan, ref, title, workstream, ownerRole: roleFor(owner, profile), tags, asOf: asOf.on },
    ...(startsOn === null ? {} : { startsOn }),
    ...(due === null ? {} : { due }),
  };
  return [{ fact: 'added', data }, ...standing(status, plan, asOf.on)];
}

/** A month in the place of a status is the month of completion; it was over by the day the plan was printed. */
function standing(status: string | null, plan: string, asOf: IsoDate): readonly PlanFact[] {
  if (status === null) return [];
  const done = lastDayPrinted(status);
  if (done === null) return [{ fact: 'progress-reported', data: { status, reportedOn: asOf } }];
  return [{ fact: 'completed', data: { on: done < asOf ? done : asOf, evidence: plan } }];
}

/** The profile's role of that title whose desk lists its own work. A profile without one is refused. */
function roleFor(printed: string, { area, roles }: Profile): string {
  const title = ownerOf(printed);
  const known = Object.entries(roles).find(([, role]) => role.title === title && role.desk === 'list');
  if (known === undefined) throw new Error(`Expected a role of ${area} for "${title}", found none.`);
  return known[0];
}
