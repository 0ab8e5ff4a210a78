import type { Statement } from '../../core/calculators/outcome.ts';
import { sentenceOf } from './format-sentences.ts';
import { renderTodo, type RenderContext } from './render-outcome.ts';

/**
 * What to do, one list for each person: what everybody does under the usual words, what somebody
 * does under the sentence `by-<person>`. People come in the order in which their first step does.
 */
export const renderTodoByPerson = (todo: readonly Statement[], pack: RenderContext): string =>
  [...new Set(todo.map(({ by }) => by))]
    .map((person) => {
      const own = todo.filter(({ by }) => by === person);
      const count = { value: own.length, unit: 'number' } as const;
      const words = person && sentenceOf({ key: `by-${person}`, values: { count } }, pack).text;
      return renderTodo(own, pack, words);
    })
    .join('');
