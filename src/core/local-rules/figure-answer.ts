import type { EvidenceLevel } from '../schema/citation.ts';

/** How well founded something is, as pages mark it. */
export interface Foundation {
  readonly level: EvidenceLevel;
  readonly weak: boolean;
}

/**
 * What one document says on one point of a topic, in short words for tables. Its keys tell what it answers
 * (an insurance, a kind of person), so that a city's own figure can replace that of its province.
 */
export interface FigureAnswer {
  /** What it answers; a second answer with the same keys adds nothing. */
  readonly keys: readonly string[];
  readonly words: string;
  /**
   * The number by which places are compared, in tables and on maps; yuan, months, years or a fraction. It
   * means the same in every place (`number-<topic>` in `content/pages/places.yaml` says what), so an answer
   * about another insurance or other people has none.
   */
  readonly value?: number | undefined;
  /**
   * Whether the number is that of the highest of several classes, and it is not known which of them holds in
   * the place: it is no figure of the place, and no difference is reckoned with it.
   */
  readonly isClassOpen?: true | undefined;
  /** The kind of people that it is about, as figures name them; absent where it is about everybody. */
  readonly who?: string | undefined;
  /** Whether the words leave out a part of the text, so that they link to it. */
  readonly hasMore?: true | undefined;
  /** Order of answers about different kinds of people; the lowest comes first. */
  readonly rank?: number | undefined;
  /** How well founded something else is that the words are reckoned by, such as the lowest wage. */
  readonly reckonedOn?: Foundation | undefined;
  /** The year that the figure is for. */
  readonly year?: number | undefined;
}
