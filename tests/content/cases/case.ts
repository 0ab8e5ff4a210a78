import type { Problem } from '../../../src/tools/check-content/index.ts';
import type { Mutation } from '../mutate.ts';

/** What the check says; without `path` it is the line on which the change begins. */
export interface Said extends Pick<Problem, 'found' | 'expected'> {
  readonly path?: string;
  /** The file that it names, where that is not the one that was changed. */
  readonly seenIn?: string;
}

/** A mistake, and all that the check says about it. */
export type Case = Mutation &
  Said & {
    readonly kind: string;
    readonly also?: readonly Said[];
  };

/** Files of the fixtures that the mistakes are made in. */
export const GUIDE = 'guides/minimum-years.mdx';
export const FACT = 'facts/pension/minimum-until-2029.yaml';
export const RATE = 'facts/pension/account-rate.yaml';
export const TABLE = 'facts/pension/minimum-months.yaml';
export const LOCAL = 'facts/local/hebei-channel.yaml';
export const LAPSE = 'lapses/pension.mdx';
export const COMPARISON = 'comparisons/15-vs-20.mdx';
export const CORRECTION = 'corrections/fifteen-for-all.yaml';
export const PROVINCE = 'regions/hebei/index.yaml';
export const REGION = 'regions/hebei/shijiazhuang.mdx';
export const TERM = 'terms/minimum.yaml';
export const CHANGE = 'changes/2026-11-22.yaml';
export const TOOL = 'tools/years.mdx';
export const LAW = 'sources/pension-law.yaml';
