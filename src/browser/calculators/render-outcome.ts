import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Case, ResultFigure, Outcome, Statement } from '../../core/calculators/outcome.ts';
import type { Read } from '../../core/rules/track-reads.ts';
import type { drawChart } from './draw-chart.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import {
  clauseOn,
  groupNames,
  statesFigure,
  weakRulesHtml,
} from '../../core/wording/weak-rules.ts';
import { sentenceOf, formatAmount } from './format-sentences.ts';

/*
 * A result as HTML, the same at build (the worked example) and in the browser. Everything that
 * comes from outside is escaped.
 */

const value = (figure: ResultFigure, prefix: string, pack: CalculatorData): string =>
  `<b data-result="${prefix}${figure.name}" data-value="${escapeHtml(String(figure.value))}">` +
  `${escapeHtml(formatAmount(figure, pack, figure.name))}</b>`;

/** Rows are results, columns cases; a narrow screen shows several cases under each result. */
export const renderFigures = (cases: readonly Case[], pack: CalculatorData): string => {
  const several = cases.length > 1;
  const rows = pack.results.flatMap(({ name, label }) => {
    const cells = cases.map(({ figures, prefix = '' }) => {
      const found = figures.find((figure) => figure.name === name);
      return found && value(found, prefix, pack);
    });
    if (cells.every((cell) => cell === undefined)) return [];
    const filled = cells
      .map((cell, i) => {
        const caseLabel = several ? ` data-label="${nameOf(cases[i]!, pack)}"` : '';
        return `<td${caseLabel}${cell ? `>${cell}` : ' data-none>—'}</td>`;
      })
      .join('');
    return [`<tr><th scope="row">${escapeHtml(label)}</th>${filled}</tr>`];
  });
  const heads = (): string =>
    cases.map((each) => `<th scope="col">${nameOf(each, pack)}</th>`).join('');
  const head = several ? `<thead><tr><td></td>${heads()}</tr></thead>` : '';
  return `<table${several ? ' class="stack paired-cells"' : ''}>${head}<tbody>${rows.join('')}</tbody></table>`;
};

export const nameOf = ({ key }: Case, pack: CalculatorData): string =>
  escapeHtml(sentenceOf({ key: `case-${key}`, values: {} }, pack).text);

/** What is needed to draw a result; drawing adds to `reads` the facts whose figures its sentences state. */
export type RenderContext = CalculatorData & { readonly reads: Read[] };

/** A sentence, and the clause behind it on the day in question, linked to its fact. */
const renderStatement = (said: Statement, pack: RenderContext): string => {
  const { text, link, fact = '', on } = sentenceOf(said, pack);
  const words = link ? `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  const read = { fact, on: on || pack.date };
  const clause = clauseOn(read, pack.clauses);
  if (!clause) return words;
  if (statesFigure(text)) pack.reads.push(read);
  const weak = clause.weak ? '，待核实' : '';
  return `${words}<a class="clause" href="/facts/${fact}/">${escapeHtml(clause.words)}${weak}</a>`;
};
const item = (said: Statement, pack: RenderContext): string =>
  `<li>${renderStatement(said, pack)}</li>`;

/** Notes of all cases, each once; one that does not hold for every case names those it holds for. */
export const renderNotes = (cases: readonly Case[], pack: RenderContext): string[] =>
  groupNames(
    cases.flatMap((each) =>
      each.notes.map(
        (note) =>
          [renderStatement(note, pack), cases.length > 1 ? nameOf(each, pack) : ''] as const,
      ),
    ),
  ).map(([html, names]) =>
    names.length === cases.length ? `<li>${html}</li>` : `<li>${names.join('、')}：${html}</li>`,
  );

export const renderItems = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>${items.join('')}</${tag}>`;

export const renderList = (
  tag: 'ul' | 'ol',
  said: readonly Statement[],
  pack: RenderContext,
): string =>
  renderItems(
    tag,
    said.map((each) => item(each, pack)),
  );

export const renderSteps = (each: Case, several: boolean, pack: RenderContext): string =>
  (several && each.steps.length > 0 ? `<p><b>${nameOf(each, pack)}</b></p>` : '') +
  renderList('ol', each.steps, pack);

/** What to do now, as a list under its own words, or under none. */
export const renderTodo = (
  todo: readonly Statement[],
  pack: RenderContext,
  words = '接下来：',
): string => (todo.length > 0 ? (words && `<p>${words}</p>`) + renderList('ol', todo, pack) : '');

/** Parts that only some calculators need: each page loads its own. */
export interface RenderOptions {
  readonly chart?: typeof drawChart;
  /** Notes may contradict the figures, so they come first. */
  readonly notesFirst?: true;
  /** Tells what several people have to do. */
  readonly todo?: (todo: readonly Statement[], pack: RenderContext) => string;
  /** Draws an outcome that is not a table of results, with its notes. */
  readonly draw?: (outcome: Outcome, pack: RenderContext) => string;
}

/** An outcome as HTML; which of its rules are weak is said beside the figures. */
export const renderOutcome = (
  outcome: Outcome,
  pack: CalculatorData,
  options: RenderOptions = {},
): string => {
  const { cases, notes, chart } = outcome;
  const page: RenderContext = { ...pack, reads: [...(outcome.reads || [])] };
  if (options.draw) return options.draw(outcome, page);
  const reckoning = cases.map((each) => renderSteps(each, cases.length > 1, page)).join('');
  const how = reckoning && `<h3>怎么算的</h3>${reckoning}`;
  const said = renderItems('ul', [
    ...notes.map((each) => item(each, page)),
    ...renderNotes(cases, page),
  ]);
  const next = cases.map(({ todo }) => (options.todo || renderTodo)(todo, page)).join('');
  const figures = renderFigures(cases, pack) + weakRulesHtml(page.reads, pack.clauses);
  const drawn = chart && options.chart ? options.chart(chart.points, chart.marked) : '';
  return (options.notesFirst ? said + figures : figures + said) + next + drawn + how;
};
