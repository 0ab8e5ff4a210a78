import type { LocalFigures } from '../schema/local-figures.ts';

type Years = LocalFigures<'medical-years'>[number];
type Step = NonNullable<Years['steps']>[number];

/**
 * What holds for those who retire in a year. Undefined before the first of the steps, and between
 * two of which nobody knows whether the years between rise as well.
 */
export const medicalStepIn = (steps: readonly Step[], year: number): Step | undefined => {
  const last = steps.reduce((latest, step) => (step.year > latest.year ? step : latest));
  return steps.find((step) => step.year === year) ?? (year > last.year ? last : undefined);
};

/** What a place asks for before medical cover goes on in retirement without paying, in months. */
export interface MedicalNeed {
  /** All months that count; absent where the place has no figure for the year. */
  readonly total?: number | undefined;
  /** Of these, months really paid. */
  readonly actual?: number | undefined;
  /** Of these, months paid in the place itself. */
  readonly local?: number | undefined;
  /** Whether the place raises its figures and the one of this year is not known. */
  readonly isRising: boolean;
}

/**
 * What the figures of a place (topic `medical-years`) ask of a man or a woman who retires in a
 * year. No rule of the whole country says how many years: 《社会保险法》第二十七条.
 */
export const medicalNeed = (item: Years, sex: 'men' | 'women', year: number): MedicalNeed => {
  const step = item.steps && medicalStepIn(item.steps, year);
  const { actual, local, [sex]: total } = { ...item, ...step };
  return { total, actual, local, isRising: item.steps !== undefined && step === undefined };
};
