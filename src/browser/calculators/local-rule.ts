/**
 * Fetched when the reader enters the field for a place that is not part of the calculation: shows what the
 * place has on a topic. It fills its figure into another field, where the reader may change it, or adds the
 * rule to the result that it belongs to.
 */
import {
  readPlaceAnswers,
  type PlaceWithAnswers,
} from '../../core/calculators/place-answers-file.ts';
import type { ComparedAnswer } from '../../core/local-rules/compare-answers.ts';
import type { ComparedPlace } from '../../core/calculators/compare-places.ts';
import type { AnsweredTopic } from '../../core/schema/table-topics.ts';
import { sectionOfLocalTopic } from '../../core/schema/local-topics.ts';
import { linksWithBase } from '../../core/site-paths.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { fillTemplate } from '../../core/wording/fill-template.ts';
import { afterPress } from './after-press.ts';
import { drawAnswers, drawSentences } from './draw-answers.ts';
import { RESULT_TITLE } from './result-title.ts';
import { createPlaceFinder } from '../places/create-place-finder.ts';
import { createPlaceFiguresLoader } from './place-figures-loader.ts';

const unknownPlace = (typed: string): string =>
  `没有认出“${typed}”这个地方，请写上省名，例如江苏苏州。`;

const form = document.querySelector<HTMLFormElement>('#calculator')!;
const field = form.querySelector<HTMLElement>('#local-rule')!;
const input = field.querySelector('input')!;
const message = field.querySelector<HTMLElement>('.problem')!;
const shown = field.querySelector<HTMLElement>('.local-answers')!;
const { topic, fills, saysFilled = '', saysOld = '', saidIn, whoField, ask = '' } = field.dataset;
const result = document.querySelector<HTMLElement>('#result')!;

const figures = createPlaceFiguresLoader(form.dataset['slug']!, {}, () => Promise.resolve());
const places = createPlaceFinder({ provinces: {} }, figures);

const withBase = (html: string): string =>
  import.meta.env.BASE_URL === '/' ? html : linksWithBase(html, import.meta.env.BASE_URL);

let shownHtml = '';
const show = (html: string): void => {
  if (html === shownHtml) return;
  shownHtml = html;
  shown.innerHTML = withBase(html);
};

/** Says what is wrong with what was typed, or nothing; names that it may mean can be pressed. */
const tellProblem = (problem: string, names: readonly string[]): void => {
  const isSaid = message.textContent === problem;
  if (!isSaid) message.textContent = problem;
  input.setAttribute('aria-invalid', String(problem !== ''));
  // The button that is being pressed must stay.
  if (!isSaid || names.length === 0) places.offer(input, message, names, update);
};

/** An address with the place may also have the figure, as the reader left it. */
let isFromAddress = 'fromAddress' in input.dataset;
let filled = '';
const target = form.querySelector<HTMLInputElement>(`[name="${fills ?? ''}"]`);
/**
 * Puts the figure of a place into its field, as if it had been typed. If the place has none, the figure of
 * the place before it is removed, but never what the reader has typed.
 */
const fillIn = (value: number | undefined): void => {
  if (!target || (value === undefined && target.value !== filled)) return;
  if (isFromAddress && target.value !== '') {
    filled = target.value;
    return;
  }
  filled = value === undefined ? '' : String(value);
  target.value = filled;
  target.dispatchEvent(new Event('input', { bubbles: true }));
};

/** The section of the place on the topic, or its page where it has none. */
const linkTo = ({ address, hasSections }: PlaceWithAnswers): string =>
  hasSections ? `${address}#${sectionOfLocalTopic(topic as AnsweredTopic)}` : address;
const answersOf = ({ answers }: PlaceWithAnswers): readonly ComparedAnswer[] =>
  answers[topic as AnsweredTopic] ?? [];
const notFound = (short: string, forWhom = ''): string =>
  `<p>${escapeHtml(short)}：没有查到${forWhom}，问${ask}。</p>`;

/** What the place has for people like the reader, in sentences. */
const rulesFor = (place: PlaceWithAnswers): string => {
  const known = answersOf(place);
  const reader = new FormData(form).get(whoField ?? '');
  const theirs = known.filter(({ who }) => !who || who.includes(String(reader)));
  return theirs.length > 0
    ? drawSentences(theirs, `${place.short}的规定`, linkTo(place))
    : notFound(place.short, known.length > 0 ? '你这种情况的规定' : '');
};

/** The answer whose figure goes into the form. */
let filling: ComparedAnswer | undefined;
/** Whose figure the result was worked out with, and of which year, while the reader leaves it there. */
const saidOfFilled = ({ short }: PlaceWithAnswers): string => {
  if (!filling || !target || target.value !== String(filling.value)) return '';
  const values = { place: short, year: String(filling.year ?? '') };
  const said = fillTemplate(
    filling.stale ? saysOld : saysFilled,
    (name) => values[name as 'place'],
  );
  return `<p class="local-recap">${escapeHtml(said)}</p>`;
};

let shownPlace: PlaceWithAnswers | undefined;
/**
 * Puts the rule of the place below the heading of its result, or says whose figure was filled in, each time
 * `start-calculator.ts` has drawn one (event `drawn`); not in the worked example, which is about no place.
 */
const sayInResult = (): void => {
  for (const old of result.querySelectorAll('.local-rules, .local-recap')) old.remove();
  const isExample = document.querySelector('#result-title')!.textContent !== RESULT_TITLE;
  const heading = result.querySelector(`[data-result="${saidIn ?? ''}"] h3`);
  if (!shownPlace || isExample) return;
  result.querySelector('.recap')?.insertAdjacentHTML('afterend', saidOfFilled(shownPlace));
  if (saidIn === undefined) return;
  heading?.insertAdjacentHTML(
    'afterend',
    `<div class="local-rules">${withBase(rulesFor(shownPlace))}</div>`,
  );
  const recap = `<span class="local-recap">当地的规定看${escapeHtml(shownPlace.short)}。</span>`;
  result.querySelector('.recap button')?.insertAdjacentHTML('beforebegin', recap);
};
result.addEventListener('drawn', sayInResult);

const tellResult = (place: PlaceWithAnswers | undefined): void => {
  shownPlace = place;
  sayInResult();
};

let last = '';
/** What is typed is called unknown once it is whole (`isWhole`), or while it is called so already. */
const update = (isWhole = document.activeElement !== input): void => {
  const typed = input.value.trim();
  const place = typed === '' ? undefined : (places.find(typed) as ComparedPlace | undefined);
  if (!place) {
    last = '';
    tellResult(undefined);
    show('');
    const unknown = isWhole || message.textContent !== '' ? unknownPlace(typed) : '';
    tellProblem(typed && (places.problem(typed) ?? unknown), places.choices(typed));
    return;
  }
  tellProblem('', []);
  const found = readPlaceAnswers(place.answers, place);
  const known = answersOf(found);
  show(known.length > 0 ? drawAnswers(known, linkTo(found)) : notFound(found.short));
  filling = known.find(({ value }) => value !== undefined);
  tellResult(found);
  // A figure that the reader has changed since must not come back.
  if (found.address === last) return;
  last = found.address;
  fillIn(filling?.value);
  isFromAddress = false;
};

input.addEventListener('change', () => {
  void places.load().then(() => afterPress(() => update(true)));
});
input.addEventListener('input', () => {
  update();
});
places.watch(form, update);
if (isFromAddress) void places.load().then(() => update());
