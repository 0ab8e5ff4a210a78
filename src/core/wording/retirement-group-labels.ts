import type { RetirementGroup } from '../rules/retirement.ts';

/** Groups that retire by a schedule of their own, in words. */
export const RETIREMENT_GROUP_LABELS: Readonly<Record<RetirementGroup, string>> = {
  male: '男职工',
  female55: '女职工，原来55岁退休的',
  female50: '女职工，原来50岁退休的',
};
