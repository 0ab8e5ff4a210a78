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
  renderTodo,
  type RenderContext,
} from './render-outcome.ts';

/** Everything to do in a part, each once, for cases that lead to different places as well. */
const todoOf = (cases: readonly Case[], pack: RenderContext, words?: string): string => {
  const said = cases.flatMap(({ todo }) => todo);
  const fresh = new Map(said.map((each) => [JSON.stringify(each), each]));
  return renderTodo([...fresh.values()], pack, words);
};

const partHtml = (part: string, cases: readonly Case[], pack: RenderContext): string => {
  const heading = sentenceOf({ key: `part-${part}`, values: {} }, pack).text;
  const notes = renderNotes(cases, pack);
  const reckoning = cases.map((each) => renderSteps(each, cases.length > 1, pack)).join('');
  const figures = cases.some((each) => each.figures.length > 0) ? renderFigures(cases, pack) : '';
  return (
    `<section data-part="${part}"><h3>${escapeHtml(heading)}</h3>` +
    figures +
    renderItems('ul', notes) +
    (reckoning && `<details><summary>怎么算的</summary>${reckoning}</details>`) +
    // If there are only links to go on, the heading says so.
    `${todoOf(cases, pack, figures === '' && notes.length === 0 ? '' : undefined)}</section>`
  );
};

/**
 * An answer of several parts, one after the other under their headings, each with its figures, what
 * is said of them, how they were reckoned and where to go on; the cases of a part stand side by side.
 */
export const renderParts = ({ cases, notes }: Outcome, pack: RenderContext): string => {
  const told = renderList('ul', notes, pack);
  const [first = '', ...rest] = [...new Set(cases.map(({ part }) => part))].map((part) => {
    const own = cases.filter((each) => each.part === part);
    return part === undefined
      ? renderFigures(own, pack) + renderItems('ul', renderNotes(own, pack))
      : partHtml(part, own, pack);
  });
  // Which rules are weak is known only after everything has been drawn, but it is printed before the answer.
  return told + first + weakRulesHtml(pack.reads, pack.clauses) + rest.join('');
};
