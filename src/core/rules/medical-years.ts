import type { LocalFigures } from '../schema/local-figures.ts';

type Years = LocalFigures<'medical-years'>[number];
type Step = NonNullable<Years['steps']>[number];

/**
 * The rule for those who retire in a year. Undefined before the first step, and between two steps if it is
 * not known whether the figure rises in the years between them.
 */
export const medicalStepIn = (steps: readonly Step[], year: number): Step | undefined => {
  const last = steps.reduce((latest, step) => (step.year > latest.year ? step : latest));
  return steps.find((step) => step.year === year) ?? (year > last.year ? last : undefined);
};

/** The months that a place demands before medical cover continues in retirement without paying. */
export interface MedicalNeed {
  /** All months that count; absent where the place has no figure for the year. */
  readonly total?: number | undefined;
  /** Of these, months really paid. */
  readonly actual?: number | undefined;
  /** Of these, months paid in the area that `localIn` names. */
  readonly local?: number | undefined;
  readonly localIn?: Years['localIn'];
  /** Whether the place raises its figures and the one of this year is not known. */
  readonly isRising: boolean;
}

/**
 * The months that the figures of a place (topic `medical-years`) demand from a man or a woman who retires in
 * a year. No national rule sets them: 《社会保险法》第二十七条.
 */
export const medicalNeed = (item: Years, sex: 'men' | 'women', year: number): MedicalNeed => {
  const step = item.steps && medicalStepIn(item.steps, year);
  const { actual, local, localIn, [sex]: total } = { ...item, ...step };
  return {
    total,
    actual,
    local,
    localIn,
    isRising: item.steps !== undefined && step === undefined,
  };
};
