import type { ResultKind } from './index-format.ts';

/** Labels of the kinds of results, shown to readers beside the title. */
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
