import type { Case, Outcome } from '../../core/calculators/outcome.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { weakRulesHtml } from '../../core/wording/weak-rules.ts';
import { sentenceOf } from './format-sentences.ts';
import {
  renderFigures,
  renderItems,
  renderList,
  renderNotes,
  renderSteps,
  type RenderContext,
} from './render-outcome.ts';

/** Everything to do in a part, each once; what only some cases have to do names them. */
const todoOf = (cases: readonly Case[], data: RenderContext, words = '<p>接下来：</p>'): string => {
  const todo = cases.map((each) => ({ ...each, notes: each.todo }));
  const items = renderNotes(todo, data);
  return items.length > 0 ? words + renderItems('ol', items) : '';
};

const partHtml = (part: string, cases: readonly Case[], data: RenderContext): string => {
  const heading = sentenceOf({ key: `part-${part}`, values: {} }, data).text;
  const notes = renderNotes(cases, data);
  const reckoning = cases.map((each) => renderSteps(each, cases.length > 1, data)).join('');
  const figures = cases.some((each) => each.figures.length > 0) ? renderFigures(cases, data) : '';
  return (
    `<section data-part="${part}"><h3>${escapeHtml(heading)}</h3>` +
    figures +
    renderItems('ul', notes) +
    (reckoning && `<details><summary>怎么算的</summary>${reckoning}</details>`) +
    // If there are only links to go on, the heading says so.
    `${todoOf(cases, data, figures === '' && notes.length === 0 ? '' : undefined)}</section>`
  );
};

/**
 * An answer of several parts, one after the other under their headings, each with its figures, what
 * is said of them, how they were reckoned and where to go on; the cases of a part stand side by side.
 */
export const renderParts = ({ cases, notes }: Outcome, data: RenderContext): string => {
  const told = renderList('ul', notes, data);
  const [first = '', ...rest] = [...new Set(cases.map(({ part }) => part))].map((part) => {
    const own = cases.filter((each) => each.part === part);
    return part === undefined
      ? renderFigures(own, data) + renderItems('ul', renderNotes(own, data))
      : partHtml(part, own, data);
  });
  // Which rules are weak is known only after everything has been drawn, but it is printed before the answer.
  return told + first + weakRulesHtml(data.reads, data.clauses) + rest.join('');
};
