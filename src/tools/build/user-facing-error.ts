/** Stops the build with a message and a hint for authors, without a stack. */
export class UserFacingError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
