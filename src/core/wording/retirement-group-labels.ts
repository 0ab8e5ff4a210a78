import type { RetirementGroup } from '../rules/retirement.ts';

/** Labels of the groups that each have their own schedule of retirement ages. */
export const RETIREMENT_GROUP_LABELS: Readonly<Record<RetirementGroup, string>> = {
  male: '男职工',
  female55: '女职工，原来55岁退休的',
  female50: '女职工，原来50岁退休的',
};
