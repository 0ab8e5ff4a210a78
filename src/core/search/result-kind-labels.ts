import type { ResultKind } from './index-format.ts';

/** What a reader sees beside a result. */
export const RESULT_KIND_LABELS: Record<ResultKind, string> = {
  region: '地区',
  guide: '办事',
  lapse: '断缴',
  compare: '对比',
  tool: '工具',
  term: '术语',
  correction: '更正',
  page: '说明',
};
