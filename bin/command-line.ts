import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Whether somebody asks how the command that runs is used. */
export const asksForHelp = (): boolean =>
  process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h');

/** What was thrown, as a sentence or two. Of an option that there is not, without Node's word on other meanings. */
export const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\. To specify.*/s, '.')
    .replace(/^(Unknown option '[^']*')$/, '$1.');

/** Ends a command that cannot do as it was asked: a sentence that says what to do, and exit code 2. */
export function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Ends a command that was called in a way that it is not used: the same, and how it is used. */
export function wrong(sentence: string, usage: string): never {
  stop(`${sentence}\n\n${usage}`);
}

/**
 * The arguments of the command that runs. Asked for help, it says how it is used and ends with 0; with an option that
 * it does not have, it ends as `wrong` says.
 */
export function argumentsOf<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (asksForHelp()) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return wrong(said(error), usage);
  }
}
