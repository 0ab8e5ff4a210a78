/**
 * What one document says on one point of a topic, in short words for tables. It keeps the keys of
 * what it answers (an insurance, a kind of person), so that a city's own figure can take the place
 * of its province's.
 */
export interface FigureAnswer {
  /** What it answers; another answer with the same keys says nothing new. */
  readonly keys: readonly string[];
  readonly words: string;
  /**
   * The number by which places are compared, in tables and on maps; yuan, months, years or a
   * fraction. It counts the same thing in every place (`number-<topic>` in
   * `content/pages/places.yaml` says what), so an answer about another insurance or other people
   * has none.
   */
  readonly value?: number | undefined;
  /** The kind of people that it is about, as figures name them; absent where it is about everybody. */
  readonly who?: string | undefined;
  /** Whether the words leave a part of what the document says to its text, so that they lead there. */
  readonly hasMore?: true | undefined;
  /** Whose answers come first, where the topic is about some people more than others: the lowest. */
  readonly rank?: number | undefined;
  /** The year that the figure is for. */
  readonly year?: number | undefined;
}
