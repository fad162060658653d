import type { LocalRun } from '../infra/local/local-run.ts';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { holderOf } from '../shared/aws/directory.ts';
import type { Table } from '../shared/aws/table.ts';

/** Where the manager's page of an area is, and who may sign in there: nothing when nobody holds a role with a page. */
export async function tryManagersPage(run: LocalRun, table: Table, area: string): Promise<readonly string[]> {
  const { profile } = rulesFor(area);
  const roles = Object.entries(profile.roles).filter(([, { desk }]) => desk === 'screen');
  const holders = await Promise.all(
    roles.map(async ([role, { title }]) => {
      const holder = await holderOf(table, area, { role, organisation: profile.council.id });
      return holder === null ? [] : [`Sign in as the ${title}, with ${holder.email} (there is no password).`];
    }),
  );
  const signInAs = holders.flat();
  return signInAs.length === 0
    ? []
    : [`The manager's page: ${run.urls.door}/manage/${area}/work`, ...signInAs, ''];
}
