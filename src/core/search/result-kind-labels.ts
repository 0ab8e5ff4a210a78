import type { ResultKind } from './index-format.ts';

/** Labels of the kinds of results, shown to readers beside the title: words that need no explanation. */
export const RESULT_KIND_LABELS: Record<ResultKind, string> = {
  region: '地区',
  guide: '指南',
  lapse: '断缴',
  compare: '比一比',
  tool: '算一算',
  term: '词语解释',
  correction: '说法对不对',
  page: '本手册',
};
