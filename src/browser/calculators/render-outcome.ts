import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Case, ResultFigure, Outcome, Statement } from '../../core/calculators/outcome.ts';
import type { Read } from '../../core/rules/track-reads.ts';
import type { drawChart } from './draw-chart.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { clauseOn } from '../../core/wording/clauses.ts';
import { groupNames } from '../../core/wording/group-names.ts';
import { statesFigure } from '../../core/wording/states-figure.ts';
import { weakRulesHtml } from '../../core/wording/weak-rules.ts';
import { sentenceOf, formatAmount } from './format-sentences.ts';

/*
 * A result as HTML, the same at build (the worked example) and in the browser. Everything that
 * comes from outside is escaped.
 */

const value = (figure: ResultFigure, prefix: string, data: CalculatorData): string => {
  const { name, said } = figure;
  const words = said ? sentenceOf(said, data).text : formatAmount(figure, data, name);
  return (
    `<b data-result="${prefix}${name}" data-value="${escapeHtml(String(figure.value))}">` +
    `${escapeHtml(words)}</b>`
  );
};

/** Rows are results, columns cases; a narrow screen shows several cases under each result. */
export const renderFigures = (cases: readonly Case[], data: CalculatorData): string => {
  const several = cases.length > 1;
  const rows = data.results.flatMap(({ name, label }) => {
    const cells = cases.map(({ figures, prefix = '' }) => {
      const found = figures.find((figure) => figure.name === name);
      return found && value(found, prefix, data);
    });
    if (cells.every((cell) => cell === undefined)) return [];
    const filled = cells
      .map((cell, i) => {
        const caseLabel = several ? ` data-label="${nameOf(cases[i]!, data)}"` : '';
        return `<td${caseLabel}${cell ? `>${cell}` : ' data-none>—'}</td>`;
      })
      .join('');
    return [`<tr><th scope="row">${escapeHtml(label)}</th>${filled}</tr>`];
  });
  const heads = (): string =>
    cases.map((each) => `<th scope="col">${nameOf(each, data)}</th>`).join('');
  const head = several ? `<thead><tr><td></td>${heads()}</tr></thead>` : '';
  return `<table class="${several ? 'stack paired-cells' : 'row-list'}">${head}<tbody>${rows.join('')}</tbody></table>`;
};

export const nameOf = ({ key }: Case, data: CalculatorData): string =>
  escapeHtml(sentenceOf({ key: `case-${key}`, values: {} }, data).text);

/** What is needed to draw a result; drawing adds to `reads` the facts whose figures its sentences state. */
export type RenderContext = CalculatorData & { readonly reads: Read[] };

/** A sentence, and the clause behind it on the day in question, linked to its fact. */
const renderStatement = (said: Statement, data: RenderContext): string => {
  const { text, link, fact = '', basis, on } = sentenceOf(said, data);
  const words = link ? `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  const read = { fact, on: on || data.date };
  const clause = clauseOn(read, data.clauses);
  if (!clause) return words;
  if (statesFigure(text)) data.reads.push(read);
  const weak = clause.weak ? '，待核实' : '';
  return `${words}<a class="clause" href="/facts/${fact}/">${escapeHtml(basis || clause.words)}${weak}</a>`;
};
const item = (said: Statement, data: RenderContext): string =>
  `<li>${renderStatement(said, data)}</li>`;

/** Notes of all cases, each once; one that does not hold for every case names those it holds for. */
export const renderNotes = (cases: readonly Case[], data: RenderContext): string[] =>
  groupNames(
    cases.flatMap((each) =>
      each.notes.map(
        (note) =>
          [renderStatement(note, data), cases.length > 1 ? nameOf(each, data) : ''] as const,
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
  data: RenderContext,
): string =>
  renderItems(
    tag,
    said.map((each) => item(each, data)),
  );

export const renderSteps = (each: Case, several: boolean, data: RenderContext): string =>
  (several && each.steps.length > 0 ? `<p><b>${nameOf(each, data)}</b></p>` : '') +
  renderList('ol', each.steps, data);

/** What to do now, as a list under its own words, or under none. */
export const renderTodo = (
  todo: readonly Statement[],
  data: RenderContext,
  words = '接下来：',
): string => (todo.length > 0 ? (words && `<p>${words}</p>`) + renderList('ol', todo, data) : '');

/** Parts that only some calculators need: each page loads its own. */
export interface RenderOptions {
  /** In browsers fetched when it is wanted (`entries/pension.ts`). */
  readonly chart?: typeof drawChart;
  /** Notes may contradict the figures, so they come first. */
  readonly notesFirst?: true;
  /** Tells what several people have to do. */
  readonly todo?: (todo: readonly Statement[], data: RenderContext, words?: string) => string;
  /** Draws an outcome that is not a table of results, with its notes. */
  readonly draw?: (outcome: Outcome, data: RenderContext) => string;
}

/** An outcome as HTML; which of its rules are weak is said beside the figures. */
export const renderOutcome = (
  outcome: Outcome,
  data: CalculatorData,
  options: RenderOptions = {},
): string => {
  const { cases, notes, chart } = outcome;
  const page: RenderContext = { ...data, reads: [...(outcome.reads || [])] };
  if (options.draw) return options.draw(outcome, page);
  const reckoning = cases.map((each) => renderSteps(each, cases.length > 1, page)).join('');
  const how = reckoning && `<h3>怎么算的</h3>${reckoning}`;
  const said = renderItems('ul', [
    ...notes.map((each) => item(each, page)),
    ...renderNotes(cases, page),
  ]);
  const next = cases
    .map((each) => {
      const words = cases.length > 1 ? `${nameOf(each, data)}，接下来：` : undefined;
      return (options.todo || renderTodo)(each.todo, page, words);
    })
    .join('');
  const figures = renderFigures(cases, data) + weakRulesHtml(page.reads, data.clauses);
  const drawn = chart && options.chart ? options.chart(chart.points, chart.marked) : '';
  return (options.notesFirst ? said + figures : figures + said) + next + drawn + how;
};
