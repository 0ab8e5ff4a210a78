import { entriesOf, inData, type Entry } from './entry.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Topics that the days of rechecking name and that have no fact. */
export const topicProblems = (entries: readonly Entry[]): Problem[] => {
  const topics = new Set(entriesOf(entries, 'facts').map(({ file }) => file.split('/')[1] ?? ''));
  return entriesOf(entries, 'recheck').flatMap((entry) => {
    const unknown = (path: readonly PropertyKey[], topic: string): Problem[] =>
      topics.has(topic)
        ? []
        : [
            inData(entry, path, {
              message: '没有这个主题',
              found: topic,
              expected: nearest(topic, topics) ?? 'content/facts/ 里有的文件夹名',
            }),
          ];
    return [
      ...Object.keys(entry.data?.topics ?? {}).flatMap((topic) =>
        unknown(['topics', topic], topic),
      ),
      ...(entry.data?.events ?? []).flatMap((event, i) =>
        event.topics.flatMap((topic, j) => unknown(['events', i, 'topics', j], topic)),
      ),
    ];
  });
};
