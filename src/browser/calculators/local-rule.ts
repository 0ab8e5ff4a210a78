/**
 * Fetched when the reader enters the field for a place that is not part of the calculation: finds the place and
 * shows what it has on a topic. `local-figure.ts` fills its figure into another field, and
 * `local-rule-in-result.ts` adds the rule to the result that it belongs to.
 */
import type { ComparedPlace } from '../../core/calculators/compare-places.ts';
import { readPlaceAnswers } from '../../core/calculators/place-answers-file.ts';
import { createPlaceFinder } from '../places/create-place-finder.ts';
import { afterPress } from './after-press.ts';
import { htmlWithBase } from './html-with-base.ts';
import { fillIn } from './local-figure.ts';
import { form, localRule, placeInput } from './local-rule-elements.ts';
import { answersHtml, answersOnTopic } from './local-rule-html.ts';
import { tellInResult } from './local-rule-in-result.ts';
import { createPlaceFiguresLoader } from './place-figures-loader.ts';
import { setAlert } from './set-alert.ts';

const unknownPlace = (typed: string): string =>
  `没有认出“${typed}”这个地方，请写上省名，例如江苏苏州。`;

const message = localRule.querySelector<HTMLElement>('.problem')!;
const shown = localRule.querySelector<HTMLElement>('.local-answers')!;

const figures = createPlaceFiguresLoader(form.dataset['slug']!, {}, () => Promise.resolve());
const places = createPlaceFinder({ provinces: {} }, figures);

let shownHtml = '';
const show = (html: string): void => {
  if (html === shownHtml) return;
  shownHtml = html;
  shown.innerHTML = htmlWithBase(html);
};

let offered = '';
/** Says what is wrong with what was typed, or nothing; names that it may mean can be pressed. */
const tellProblem = (problem: string, names: readonly string[], isTyping: boolean): void => {
  setAlert(message, problem, isTyping);
  placeInput.setAttribute('aria-invalid', String(problem !== ''));
  // The button that is being pressed must stay.
  if (names.join() === offered) return;
  offered = names.join();
  places.offer(placeInput, message, names, update);
};

/** The address of the place whose figure was filled in. */
let filledFor = '';

/** What is typed is called unknown once it is whole (`isWhole`), or while it is called so already. */
const tellNoPlace = (typed: string, isWhole: boolean): void => {
  filledFor = '';
  tellInResult();
  show('');
  const unknown = isWhole || message.textContent !== '' ? unknownPlace(typed) : '';
  tellProblem(typed && (places.problem(typed) ?? unknown), places.choices(typed), !isWhole);
};

const update = (isWhole = document.activeElement !== placeInput): void => {
  const typed = placeInput.value.trim();
  // `figures` attaches the answers to each place that is found.
  const place = typed === '' ? undefined : (places.find(typed) as ComparedPlace | undefined);
  if (!place) {
    tellNoPlace(typed, isWhole);
    return;
  }
  tellProblem('', [], false);
  const found = readPlaceAnswers(place.answers, place);
  const filling = answersOnTopic(found).find(({ value }) => value !== undefined);
  show(answersHtml(found));
  tellInResult(found, filling);
  // A figure that the reader has changed since must not come back.
  if (found.address === filledFor) return;
  filledFor = found.address;
  fillIn(filling?.value);
};

placeInput.addEventListener('change', () => {
  void places.load().then(() => afterPress(() => update(true)));
});
placeInput.addEventListener('input', () => {
  update();
});
places.watch(form, update);
if ('fromAddress' in placeInput.dataset) void places.load().then(() => update());
