import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Calculator } from '../../core/calculators/outcome.ts';
import type { PlaceFinder } from '../places/place-finder.ts';
import { readFragment } from './address-fragment.ts';
import { afterPress } from './after-press.ts';
import { answerHtml } from './answer-html.ts';
import { problemBeside, showProblem, showUnderstood } from './field-messages.ts';
import { createFormReader, type FormReaderOptions, type FormReading } from './form-reader.ts';
import { keepInAddress } from './keep-in-address.ts';
import { renderRecap } from './render-recap.ts';
import type { RenderOptions } from './render-outcome.ts';
import { drawNoResult, drawResult, goToResult, leadBackFromResult } from './result-panel.ts';

/** What a calculator brings along besides its rules. */
export interface CalculatorOptions extends RenderOptions, FormReaderOptions {
  readonly finder?: (data: CalculatorData) => PlaceFinder;
}

const UNFILLED = '该填的都填好，结果就在这里。';
const WAITING = '正在取地名，请稍等。';
/** Typing that stops for so long rests. */
const REST_MS = 700;
const UNSETTLED = '这样填，已公布的规定算不出来。社保问12333，医保问12393。';

/**
 * Connects the form of the page with its calculator: computes on every key, keeps what was typed in the
 * address, says beside a field what is wrong with it, and moves the focus there when the button is pressed.
 */
export const startCalculator = (calculator: Calculator, options: CalculatorOptions = {}): void => {
  const form = document.querySelector<HTMLFormElement>('#calculator')!;
  // A script that was requested a second time runs twice once something imports it by its plain address.
  if ('started' in form.dataset) return;
  const data = window.calculatorData!;
  const names = data.inputs.map(({ name }) => name);
  const places = options.finder?.(data);
  const reader = createFormReader(data.inputs, options, places);

  const control = (name: string): HTMLInputElement => form.querySelector(`[name="${name}"]`)!;

  /** What stands in the fields; a choice that has not been made is not there. */
  const given = () => Object.fromEntries(new FormData(form)) as Record<string, string>;

  const read = (): FormReading => reader.read(given(), calculator.unneededFields?.bind(calculator));

  /** Says what is wrong with a field; names that were meant perhaps can be pressed. */
  const tell = (name: string, problem?: string): void => {
    showProblem(name, problem);
    const field = control(name);
    if (field.matches('[list]'))
      places?.offer(field, problemBeside(name), problem ? places.choices(field.value) : [], update);
  };

  /**
   * A reader who opens a link with figures came for the answer; one who is using the form already stays
   * there. An address that this page wrote itself has a state: then the reader reloaded the page or came back
   * to it.
   */
  let leadsToResult = !history.state;

  const drawAnswer = ({ values, recap }: FormReading): void => {
    try {
      drawResult(renderRecap(recap) + answerHtml(calculator, values, data, options));
    } catch (error) {
      // An answer to other figures must not stay on the page.
      drawNoResult(UNSETTLED);
      throw error;
    }
    if (leadsToResult && !form.matches(':focus-within')) goToResult();
    leadsToResult = false;
  };

  /** Says of every field what was understood, and what is wrong: where that is said already, or of all. */
  const tellAll = (ofAll?: boolean): Readonly<Record<string, string>> => {
    const { problems, said } = read();
    for (const name of names) {
      showUnderstood(name, said[name]);
      if (ofAll || problemBeside(name).textContent) tell(name, problems[name]);
    }
    return problems;
  };

  let resting: ReturnType<typeof setTimeout> | undefined;

  /**
   * Messages that stand vanish as soon as they no longer hold. Other words are put there when the typing rests,
   * for screen readers read out every change; at once without an event of typing.
   */
  const update = (event?: Event): FormReading => {
    const reading = read();
    const { values, problems, said, complete, needsNaturalParser } = reading;
    options.relations?.reveal(form, data.inputs, values);
    for (const name of names) {
      showUnderstood(name, said[name], true);
      if (problems[name] === undefined) tell(name);
    }
    clearTimeout(resting);
    resting = setTimeout(afterPress, event ? REST_MS : 0, tellAll);
    keepInAddress(given());
    if (complete) drawAnswer(reading);
    else {
      // An answer to other figures must not stay while the parser for these is loading.
      drawNoResult(UNFILLED);
      if (needsNaturalParser) void reader.load().then((came) => came && update());
    }
    return reading;
  };

  /** Says all that is wrong and goes to the first field of it, or else to the result. */
  const complain = (): void => {
    // Problems stand in the order of the fields.
    const [first] = Object.keys(tellAll(true));
    if (first) control(first).focus();
    else goToResult();
  };

  /** At the start, what was typed before this script came stays where the address says nothing. */
  const restore = (change?: Event): void => {
    const state = readFragment(location.hash, names);
    if (!state) return;
    for (const { name, default: first = '' } of data.inputs) {
      const fields = form.elements.namedItem(name) as RadioNodeList | HTMLInputElement;
      if (change || name in state) fields.value = state[name] || first;
    }
    update();
    const isUnknown = data.inputs.some(
      ({ name, type }) => type === 'place' && state[name] && !places?.find(state[name]),
    );
    if (!places || !isUnknown) return;
    drawNoResult(WAITING);
    void places.load().then(() => update());
  };

  const press = (): void => {
    const { complete, needsNaturalParser } = update();
    if (complete || !(places || needsNaturalParser)) {
      complain();
      return;
    }
    const waiting = setTimeout(() => drawNoResult(places ? WAITING : '请稍等。'));
    void Promise.all([needsNaturalParser && reader.load(), places?.load()]).then(() => {
      clearTimeout(waiting);
      update();
      complain();
    });
  };

  leadBackFromResult(() => form.querySelector<HTMLElement>('.field :enabled')!.focus());
  form.addEventListener('input', update);
  // `load-calculator.ts` keeps the form from being sent.
  form.addEventListener('submit', press);
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const { name } = target as HTMLInputElement;
    const isNext = relatedTarget instanceof Element && relatedTarget.matches('[name]');
    // An empty field is only told of when the reader asks for the result.
    if (isNext && (given()[name] || '').trim()) afterPress(() => tell(name, read().problems[name]));
  });
  places?.watch(form, update);
  addEventListener('hashchange', restore);
  restore();
  form.dataset['started'] = '';
  if (form.dataset['submitPending'] !== undefined) press();
  // Fields that were filled in before this script loaded.
  else {
    const { complete, needsNaturalParser } = read();
    if (complete || needsNaturalParser) update();
  }
};
