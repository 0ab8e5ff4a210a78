/** A value of a fact as far as it says what year it is about. */
interface AboutYear {
  readonly from: string;
  readonly year?: number | undefined;
  readonly figures?: readonly object[] | undefined;
}

/**
 * The only year that a value is about: its own, or the one that all its figures name. Undefined
 * where it holds on until another takes its place.
 */
export const yearOfValue = ({ year, figures = [] }: AboutYear): number | undefined => {
  if (year !== undefined) return year;
  const years = new Set(
    figures.map((item) =>
      'year' in item && typeof item.year === 'number' ? item.year : undefined,
    ),
  );
  const [only] = years;
  return years.size === 1 ? only : undefined;
};
