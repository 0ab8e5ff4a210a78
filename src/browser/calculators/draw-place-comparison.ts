import type { Outcome, PlaceComparison } from '../../core/calculators/outcome.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { drawAnswers } from './draw-answers.ts';
import { sentenceOf } from './format-sentences.ts';
import { renderList, renderOutcome, type RenderContext } from './render-outcome.ts';

type Cell = PlaceComparison['rows'][number]['sides'][number];

const SIDES = ['from', 'to'] as const;

const cell = (
  { link, value, answers, notes }: Cell,
  name: string,
  place: string,
  data: RenderContext,
): string => {
  const said = notes.map((note) => `<p>${escapeHtml(sentenceOf(note, data).text)}</p>`);
  return (
    `<td data-label="${escapeHtml(place)}" data-result="${name}" ` +
    `data-value="${escapeHtml(String(value))}">${drawAnswers(answers, link)}${said.join('')}</td>`
  );
};

const table = ({ places, rows }: PlaceComparison, data: RenderContext): string => {
  const heads = places.map(
    ({ short, address }) =>
      `<th scope="col"><a href="${escapeHtml(address)}">${escapeHtml(short)}</a></th>`,
  );
  const body = rows.map(({ name, sides, difference }) => {
    const label = data.results.find((result) => result.name === name)?.label ?? name;
    const cells = sides.map((side, i) =>
      cell(side, `${SIDES[i]!}-${name}`, places[i]!.short, data),
    );
    const said = difference
      ? `<tr class="difference"><td></td><td colspan="2">${escapeHtml(sentenceOf(difference, data).text)}</td></tr>`
      : '';
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>${said}`;
  });
  return `<table class="stack compared"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

/**
 * Two places side by side, a row a topic and below it how the second differs; on a narrow screen one
 * below the other. An outcome without a comparison is drawn as any other.
 */
export const drawPlaceComparison = (outcome: Outcome, data: RenderContext): string =>
  outcome.comparison
    ? table(outcome.comparison, data) + renderList('ul', outcome.notes, data)
    : renderOutcome(outcome, data);
