import { collectionOf } from '../../core/collections/index.ts';
import { problemOfFile, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** A file whose name its data decides: changes are named after their day. */
export const fileNameProblems = ({ name, id, file, data }: Entry): Problem[] => {
  const wanted = data === undefined ? undefined : collectionOf(name).fileName?.(data);
  if (wanted === undefined || wanted === id) return [];
  return [
    problemOfFile(file, {
      message: '文件名和里面的日期不一致',
      found: id,
      expected: `${wanted}.yaml`,
    }),
  ];
};
