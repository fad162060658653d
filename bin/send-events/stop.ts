/** How the command ends, for scripts that run it. */
export const exits = {
  done: 0,
  refused: 1,
  badInput: 2,
  notNow: 3,
  queued: 4,
  unknown: 5,
  interrupted: 130,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

/** The command cannot go on: a sentence that says what to do, and how it ends. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly exit: Exit;

  constructor(sentence: string, exit: Exit = exits.badInput) {
    super(sentence);
    this.exit = exit;
  }
}

/** What an error says of itself. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The code of a system's error, such as `ENOENT`; of its cause when it has none itself. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
