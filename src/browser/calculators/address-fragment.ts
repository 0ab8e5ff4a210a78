import { MONTHS_A_YEAR } from '../../core/dates/duration.ts';
import type { ComparisonView } from '../../core/rules/comparison.ts';
import { formatAge } from '../../core/wording/unit-formats.ts';

/**
 * The fields in a fragment (`#birth=1967-05&group=male`), which may come from another calculator; undefined
 * if it has none.
 */
export const readFragment = (
  fragment: string,
  names: readonly string[],
): Record<string, string> | undefined => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const found = names.flatMap((name) => {
    const value = given.get(name);
    return value ? [[name, value] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};

/** The reverse; empty fields are left out. */
export const writeFragment = (given: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(given).filter(([, value]) => value.trim() !== '')).toString();

/** The pension calculator with the first two choices of a comparison filled in. */
export const planAddress = ({
  subjects,
  assumptions,
}: Pick<ComparisonView, 'subjects' | 'assumptions'>): string => {
  const [a, b] = subjects;
  const plans = {
    base: String(assumptions.base),
    index: String(assumptions.index),
    'years-a': String((a?.months ?? 0) / MONTHS_A_YEAR),
    'years-b': String((b?.months ?? 0) / MONTHS_A_YEAR),
    'retire-age': formatAge(assumptions.retirementAge).replace(/岁$/, ''),
  };
  return `/tools/pension/#${writeFragment(plans)}`;
};
