import { ofFile, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** A file of changes is named after its day. */
export const nameProblems = (entry: Entry): Problem[] => {
  if (entry.name !== 'changes' || !entry.data || entry.id === entry.data.date) return [];
  return [
    ofFile(entry.file, {
      message: '文件名和里面的日期不一致',
      found: entry.id,
      expected: `${entry.data.date}.yaml`,
    }),
  ];
};
