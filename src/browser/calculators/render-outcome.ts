import type { ToolPack } from '../../data/tools.ts';
import type { Case, Figure, Outcome, Said } from '../../core/calculators/outcome.ts';
import { lastWhere } from '../../core/find-last.ts';
import { firstDay } from '../../core/dates/timeline.ts';
import type { drawChart } from './draw-chart.ts';
import { escape } from '../../core/wording/escape-html.ts';
import { sentenceOf, wordsFor, type Sentence } from './sentences.ts';

/*
 * A result as HTML, the same at build (the worked example) and in the browser. Everything that
 * comes from outside is escaped.
 */

const value = (figure: Figure, prefix: string, pack: ToolPack): string =>
  `<b data-result="${prefix}${figure.name}" data-value="${escape(String(figure.value))}">` +
  `${escape(wordsFor(figure, pack, figure.name))}</b>`;

/** Rows are results, columns cases; a narrow screen shows several cases under each result. */
const table = (cases: readonly Case[], pack: ToolPack): string => {
  const several = cases.length > 1;
  const rows = pack.results.flatMap(({ name, label }) => {
    const cells = cases.map(({ figures, prefix = '' }) => {
      const found = figures.find((figure) => figure.name === name);
      return found && value(found, prefix, pack);
    });
    if (cells.every((cell) => cell === undefined)) return [];
    const filled = cells
      .map(
        (cell, i) =>
          `<td${several ? ` data-label="${nameOf(cases[i]!, pack)}"` : ''}>${cell ?? '—'}</td>`,
      )
      .join('');
    return [`<tr><th scope="row">${escape(label)}</th>${filled}</tr>`];
  });
  const heads = (): string =>
    cases.map((each) => `<th scope="col">${nameOf(each, pack)}</th>`).join('');
  const head = several ? `<thead><tr><td></td>${heads()}</tr></thead>` : '';
  return `<table${several ? ' class="stack pairs"' : ''}>${head}<tbody>${rows.join('')}</tbody></table>`;
};

const nameOf = ({ key }: Case, pack: ToolPack): string =>
  escape(sentenceOf({ key: `case-${key}`, values: {} }, pack).text);

/** The clause that a sentence rests on on the day in question, linked to its fact. */
const clause = ({ fact, on }: Sentence, pack: ToolPack): string => {
  const day = firstDay(on ?? pack.date);
  const series = pack.clauses[fact ?? ''] ?? [];
  const found = lastWhere(series, ({ from }) => firstDay(from) <= day) ?? series[0];
  if (!found) return '';
  const weak = found.weak ? '，待核' : '';
  return `<a class="clause" href="/facts/${fact ?? ''}/">${escape(found.words)}${weak}</a>`;
};

const inside = (said: Said, pack: ToolPack): string => {
  const sentence = sentenceOf(said, pack);
  const { text, link } = sentence;
  const words = link ? `<a href="${escape(link)}">${escape(text)}</a>` : escape(text);
  return words + clause(sentence, pack);
};
const item = (said: Said, pack: ToolPack): string => `<li>${inside(said, pack)}</li>`;

/** Notes of all cases, each once; one that does not hold for every case names those it holds for. */
const notesOf = (cases: readonly Case[], pack: ToolPack): string[] => {
  const found = new Map<string, string[]>();
  for (const each of cases)
    for (const note of each.notes) {
      const html = inside(note, pack);
      found.set(html, [...(found.get(html) ?? []), cases.length > 1 ? nameOf(each, pack) : '']);
    }
  return [...found].map(([html, names]) =>
    names.length === cases.length ? `<li>${html}</li>` : `<li>${names.join('、')}：${html}</li>`,
  );
};

const block = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag}>${items.join('')}</${tag}>`;

export const list = (tag: 'ul' | 'ol', said: readonly Said[], pack: ToolPack): string =>
  block(
    tag,
    said.map((each) => item(each, pack)),
  );

const steps = (each: Case, several: boolean, pack: ToolPack): string =>
  (several && each.steps.length > 0 ? `<p><b>${nameOf(each, pack)}</b></p>` : '') +
  list('ol', each.steps, pack);

/** What only some calculators need: a page loads its own. */
export interface Parts {
  readonly chart?: typeof drawChart;
  /** What is said of the figures may undo them, and comes before. */
  readonly notesFirst?: true;
  /** Tells cases that share no result. */
  readonly apart?: (cases: readonly Case[], pack: ToolPack) => string;
}

/** An outcome as HTML. */
export const renderOutcome = (
  { cases, notes, chart }: Outcome,
  pack: ToolPack,
  parts: Parts = {},
): string => {
  const reckoning = cases.map((each) => steps(each, cases.length > 1, pack)).join('');
  const said = (): string =>
    block('ul', [...notes.map((each) => item(each, pack)), ...notesOf(cases, pack)]);
  const next = (): string =>
    cases
      .map(({ todo }) => (todo.length > 0 ? `<p>接下来：</p>${list('ol', todo, pack)}` : ''))
      .join('');
  const answer = (): string =>
    parts.notesFirst ? said() + table(cases, pack) : table(cases, pack) + said();
  const body = parts.apart ? list('ul', notes, pack) + parts.apart(cases, pack) : answer() + next();
  const how = reckoning && `<h3>怎么算的</h3>${reckoning}`;
  return body + (chart ? (parts.chart?.(chart.points, chart.marked) ?? '') : '') + how;
};
