import type { Statement } from '../../core/calculators/outcome.ts';
import { sentenceOf } from './format-sentences.ts';
import { renderTodo, type RenderContext } from './render-outcome.ts';

/**
 * What to do, one list for each person: what everybody does under the usual words, what somebody
 * does under the sentence `by-<person>`. People come in the order in which their first step does, and
 * the numbers of their steps go on.
 */
export const renderTodoByPerson = (todo: readonly Statement[], data: RenderContext): string => {
  let start = 1;
  return [...new Set(todo.map(({ by }) => by))]
    .map((person) => {
      const own = todo.filter(({ by }) => by === person);
      const count = { value: own.length, unit: 'number' } as const;
      const words = person && sentenceOf({ key: `by-${person}`, values: { count } }, data).text;
      const list = renderTodo(own, data, words).replace('<ol>', `<ol start="${start}">`);
      start += own.length;
      return list;
    })
    .join('');
};
