/**
 * What one document says on one point of a topic, in short words for tables. It keeps the keys of
 * what it answers (an insurance, a kind of person), so that a city's own figure can take the place
 * of its province's.
 */
export interface FigureAnswer {
  /** What it answers; another answer with the same keys says nothing new. */
  readonly keys: readonly string[];
  readonly words: string;
  /** The number that tables sort by and maps show; yuan, months, years or a fraction. */
  readonly value?: number | undefined;
  /** The year that the figure is for. */
  readonly year?: number | undefined;
}
