/** The local run cannot start, and only the person at the keyboard can change that. The message is a sentence that says how. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
