import * as z from 'zod';

const ours = z.object({
  version: z.string(),
  license: z.string(),
  bin: z.record(z.string(), z.string()),
});

/** The folder of the package that partners install, and the one file of code in it. */
export const packageFolder = 'dist/send-events';
export const codeFile = 'send-events.mjs';

/**
 * What stands in the `package.json` of the package that partners install, from ours: the same version and licence, and
 * nothing to install besides. Throws when our own does not name the command.
 */
export function packageFile(packageJson: unknown): Readonly<Record<string, unknown>> {
  const { version, license, bin } = ours.parse(packageJson);
  const [name] = Object.entries(bin).find(([, path]) => path === `${packageFolder}/${codeFile}`) ?? [];
  if (name === undefined)
    throw new Error(
      `Expected package.json to name ${packageFolder}/${codeFile}, found ${JSON.stringify(bin)}.`,
    );
  return {
    ...{ name, version, license, type: 'module' },
    description:
      'Checks, posts and follows the events of a partner of the SEND notification and escalation system.',
    bin: { [name]: codeFile },
    engines: { node: '>=20' },
  };
}
