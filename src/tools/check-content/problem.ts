/** One file of `content/`; `path` is relative to that folder, with forward slashes. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** One mistake: where it is, what stands there and what should. Every word of it is Chinese. */
export interface Problem {
  readonly file: string;
  /** Path inside the data (`values.0.from`), or a line of the text (`第12行`). */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** Line in the file, where it is known. */
  readonly line?: number;
  /** Whether nothing is broken, and something could be written better. */
  readonly isHint?: true;
}

/** What a rule says about a mistake; the place is added where the rule is applied. */
export type Finding = Pick<Problem, 'found' | 'expected' | 'message'>;
