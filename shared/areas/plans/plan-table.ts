/** One action of a published plan, as printed. Null where the document prints nothing. */
export interface PlanAction {
  readonly ref: string;
  readonly title: string;
  readonly workstream: string;
  /** The title of whoever it is given to. */
  readonly owner: string;
  /** The first day of the month it starts in. */
  readonly startsOn: string | null;
  readonly due: string | null;
  readonly tags: readonly string[];
  readonly status: string | null;
}

/** A plan an area has published. */
export interface PlanHeader {
  readonly area: string;
  /** Names it in references and in the subjects of events. */
  readonly plan: string;
  readonly document: string;
  /** The day as of which its statuses stand, and whether the document prints it. */
  readonly asOf: { readonly on: string; readonly stated: boolean };
}

export interface ActionPlan extends PlanHeader {
  readonly actions: readonly PlanAction[];
}

/**
 * Reads a plan written as a table: a line `# workstream | owner` and below it a line for each action,
 * `ref | owner | start | due | tags | status | title`, with `-` for what is not printed (an owner not printed is the
 * workstream's). Throws on a line that has not these seven parts, a month it cannot read, or a reference used twice.
 */
export function planFrom(header: PlanHeader, table: string): ActionPlan {
  const actions: PlanAction[] = [];
  let workstream: readonly (string | undefined)[] = [];
  for (const line of table.split('\n').filter((text) => text !== '')) {
    if (line.startsWith('# ')) workstream = cells(line.slice(2));
    else actions.push(actionIn(line, workstream));
  }
  const twice = actions.find(({ ref }, index) => actions.findIndex((other) => other.ref === ref) !== index);
  if (twice !== undefined)
    throw new Error(`Expected each reference once in ${header.plan}, found ${twice.ref} twice.`);
  return { ...header, actions };
}

/** Who answers for an action: the first, where the plan prints two. */
export const ownerOf = (printed: string): string => printed.split(' / ')[0] ?? printed;

const cells = (line: string): readonly string[] => line.split(' | ').map((cell) => cell.trim());

const printed = (cell: string | undefined): string | null =>
  cell === undefined || cell === '-' ? null : cell;

function actionIn(line: string, [workstream, owner]: readonly (string | undefined)[]): PlanAction {
  const [ref, own, start, due, tags, status, title, ...more] = cells(line);
  const who = printed(own) ?? owner;
  if (!ref || !title || !who || !workstream || more.length > 0) {
    throw new Error(`Expected an action of seven parts with an owner and a workstream, found "${line}".`);
  }
  return {
    ...{ ref, title, workstream, owner: who },
    startsOn: firstDayIn(printed(start)),
    due: printed(due),
    tags: printed(tags)?.split(' ') ?? [],
    status: printed(status),
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The first day of a starting month as the plans print it: "Feb-23", "May- 24". */
function firstDayIn(start: string | null): string | null {
  if (start === null) return null;
  const [, name = '', year = ''] = /^([A-Z][a-z]{2})- ?(\d{2})$/.exec(start) ?? [];
  const month = months.indexOf(name) + 1;
  if (month === 0) throw new Error(`Expected a starting month such as "Feb-23", found "${start}".`);
  return `20${year}-${String(month).padStart(2, '0')}-01`;
}
