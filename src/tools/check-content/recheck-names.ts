import { entriesOf, problemInData, validOf, type Entry } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';

/** Topics, facts and laws that the days of rechecking name and that do not exist. */
export const recheckProblems = (entries: readonly Entry[]): Problem[] => {
  const facts = entriesOf(entries, 'facts');
  const topics = new Set(facts.map(({ file }) => file.split('/')[1] ?? ''));
  const ids = new Set(facts.map(({ id }) => id));
  const sources = new Set(entriesOf(entries, 'sources').map(({ id }) => id));
  return validOf(entries, 'recheck').flatMap((entry) => {
    const unknown =
      (what: string, known: ReadonlySet<string>, folder: string) =>
      (path: readonly PropertyKey[], name: string): Problem[] =>
        known.has(name)
          ? []
          : [
              problemInData(entry, path, {
                message: `没有这个${what}`,
                found: name,
                expected: nearestWord(name, known) ?? `content/${folder}/ 里有的名字`,
              }),
            ];
    const topic = unknown('主题', topics, 'facts');
    const fact = unknown('事实', ids, 'facts');
    const source = unknown('文件', sources, 'sources');
    return [
      ...Object.keys(entry.data.topics).flatMap((name) => topic(['topics', name], name)),
      ...entry.data.events.flatMap((event, i) => [
        ...source(['events', i, 'source'], event.source),
        ...event.topics.flatMap((name, j) => topic(['events', i, 'topics', j], name)),
        ...event.facts.flatMap((id, j) => fact(['events', i, 'facts', j], id)),
      ]),
    ];
  });
};
