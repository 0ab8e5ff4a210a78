import type { RenderOptions } from '../render-outcome.ts';
import { renderTodoByPerson } from '../render-todo-by-person.ts';

export default { todo: renderTodoByPerson } satisfies RenderOptions;
