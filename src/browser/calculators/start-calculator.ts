import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Calculator } from '../../core/calculators/outcome.ts';
import { withReads } from '../../core/rules/track-reads.ts';
import type { FieldParsers } from './parse-plain.ts';
import { localDay } from '../local-day.ts';
import { linksWithBase } from '../../core/site-paths.ts';
import { readFragment, writeFragment } from './address-fragment.ts';
import { createFormParser, type FormReading } from './lazy-parser.ts';
import type { FieldRelations } from './field-relations.ts';
import type { PlaceFinder } from '../places/place-finder.ts';
import { RESULT_TITLE } from './result-title.ts';
import { renderRecap } from './render-recap.ts';
import { renderOutcome, type RenderOptions } from './render-outcome.ts';

/** What a calculator brings along besides its rules. */
export interface CalculatorOptions extends RenderOptions {
  readonly readers?: FieldParsers;
  /** For fields that are asked for, or limited, by what others hold. */
  readonly relations?: FieldRelations;
  readonly finder?: (pack: CalculatorData) => PlaceFinder;
}

const NO_RESULT_TITLE = '还没有结果';
const UNFILLED = '填好上面每一项，结果就在这里。';
const WAITING = '正在取地名，请稍等。';
const UNSETTLED = '这样填，已公布的规定算不出来。社保问12333，医保问12393。';

const query = <Found extends Element>(selector: string): Found =>
  document.querySelector<Found>(selector)!;

/** Words that are put there again may be read out again. */
const setText = (element: Element | null, words: string): void => {
  if (element && element.textContent !== words) element.textContent = words;
};

/**
 * Connects the form of the page with its calculator: computes on every key, keeps the state in the fragment,
 * says beside a field what is wrong with it, and moves the focus there when the button is pressed.
 */
export const startCalculator = (calculator: Calculator, own: CalculatorOptions = {}): void => {
  const form = query<HTMLFormElement>('#calculator');
  // A script that was requested a second time runs twice once something imports it by its plain address.
  if ('started' in form.dataset) return;
  const pack = window.calculatorData!;
  const places = own.finder?.(pack);
  const reader = createFormParser(
    pack.inputs,
    own.readers,
    places && { place: places.find },
    own.relations,
  );
  const result = query<HTMLElement>('#result');
  const today = localDay();
  const names = pack.inputs.map(({ name }) => name);

  /** What stands in the fields; a choice that has not been made is not there. */
  const given = () => Object.fromEntries(new FormData(form)) as Record<string, string>;

  const control = (name: string): HTMLInputElement => query(`#calculator [name="${name}"]`);

  const show = (name: string, problem: string | undefined): void => {
    const message = query<HTMLElement>(`#f-${name}-problem`);
    setText(message, problem || '');
    for (const field of form.querySelectorAll(`[name="${name}"]`))
      field.setAttribute('aria-invalid', String(!!problem));
    const field = control(name);
    if (field.matches('[list]'))
      places?.offer(field, message, problem ? places.choices(field.value) : [], update);
  };

  /** What was understood, where it is not what was typed, so that nobody is misread. */
  const echo = (name: string, said: string | undefined): void => {
    setText(query(`#f-${name}-said`), said === undefined ? '' : `按${said}算。`);
  };

  let drawn: string | undefined;
  /** The heading is read out when it changes; the answer, which may be long, is not. */
  const draw = (html: string, title: string): void => {
    if (html === drawn) return;
    drawn = html;
    setText(query('#result-title'), title);
    result.innerHTML =
      import.meta.env.BASE_URL === '/' ? html : linksWithBase(html, import.meta.env.BASE_URL);
    // For scripts that add to a result, or look at its drawings.
    result.dispatchEvent(new Event('drawn'));
  };

  const say = (words: string): void => draw(`<p>${words}</p>`, NO_RESULT_TITLE);

  /** The fields as read. While the names of places are still loading, an unknown place is not a mistake. */
  const read = (): FormReading => {
    const all = given();
    const reading = reader.read(all, calculator.unneededFields?.bind(calculator));
    for (const { name, type } of pack.inputs) {
      const problem = reading.problems[name];
      const typed = all[name] || '';
      if (places && type === 'place' && typed.trim() && problem !== undefined)
        reading.problems[name] = places.problem(typed) ?? problem;
    }
    return reading;
  };

  let writing: ReturnType<typeof setTimeout> | undefined;
  /** Changing the address is slower than the whole answer, so it comes after it. */
  const keep = (typed: Readonly<Record<string, string>>): void => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      history.replaceState(1, '', `#${writeFragment(typed)}`);
    });
  };

  /** Brings the answer into view, and keyboards and screen readers to it. */
  const showResult = (): void => {
    // A tall result would be scrolled to its middle; before the focus is within the page this is no slow way.
    result.parentElement!.scrollIntoView();
    result.focus({ preventScroll: true });
  };

  /**
   * A reader who opens a link with figures came for the answer; one who is using the form already stays
   * there. An address that this page wrote itself has a state: then the reader reloaded the page or came back
   * to it.
   */
  let leadsToResult = !history.state;

  /** Messages that stand already vanish as soon as they no longer hold. */
  const update = (): void => {
    const { values, problems, said, recap, complete, needsNaturalParser } = read();
    own.relations?.reveal(form, pack.inputs, values);
    for (const name of names) {
      echo(name, said[name]);
      if (problems[name] === undefined || query(`#f-${name}-problem`).textContent !== '')
        show(name, problems[name]);
    }
    keep(given());
    if (!complete) {
      // An answer to other figures must not stay while the parser for these is loading.
      say(UNFILLED);
      if (needsNaturalParser) void reader.load().then((came) => came && update());
      return;
    }
    try {
      const outcome = withReads(pack.quantities, (quantities) =>
        calculator.compute(
          values as never,
          {
            ...pack,
            quantities,
            // A clock that is behind the day the site speaks for is wrong, or the site is a preview.
            today: today > pack.date ? today : pack.date,
          } as never,
        ),
      );
      draw(renderRecap(recap) + renderOutcome(outcome, pack, own), RESULT_TITLE);
      if (leadsToResult && !form.matches(':focus-within')) showResult();
      leadsToResult = false;
    } catch (error) {
      // An answer to other figures must not stay on the page.
      say(UNSETTLED);
      throw error;
    }
  };

  const complain = (): void => {
    const { problems } = read();
    for (const name of names) show(name, problems[name]);
    const first = names.find((name) => problems[name] !== undefined);
    if (first !== undefined) control(first).focus();
    else showResult();
  };

  /** At the start, what was typed before this script came stays where the address says nothing. */
  const restore = (change?: Event): void => {
    const state = readFragment(location.hash, names);
    if (!state) return;
    for (const { name, default: first = '' } of pack.inputs) {
      const fields = form.elements.namedItem(name) as RadioNodeList | HTMLInputElement;
      if (change || name in state) fields.value = state[name] || first;
    }
    update();
    if (!places) return;
    const unknown = pack.inputs.some(
      ({ name, type }) => type === 'place' && state[name] && !places.find(state[name]),
    );
    if (!unknown) return;
    say(WAITING);
    void places.load().then(update);
  };

  const press = (): void => {
    update();
    const { complete, needsNaturalParser } = read();
    if (complete || !(places || needsNaturalParser)) {
      complain();
      return;
    }
    const waiting = setTimeout(() => say(places ? WAITING : '请稍等。'));
    void Promise.all([needsNaturalParser && reader.load(), places?.load()]).then(() => {
      clearTimeout(waiting);
      update();
      complain();
    });
  };
  // The only button of a result leads back to what it repeats.
  result.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('button')) query<HTMLElement>('.field :enabled').focus();
  });
  form.addEventListener('input', update);
  // `load-calculator.ts` keeps the form from being sent.
  form.addEventListener('submit', press);
  // A message moves what stands below it, so it waits until the press that took the focus is over:
  // the choice or button under the finger must not slip away.
  let pressing = false;
  addEventListener('mousedown', () => (pressing = true), true);
  addEventListener('mouseup', () => (pressing = false), true);
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const { name } = target as HTMLInputElement;
    const next = relatedTarget instanceof Element && relatedTarget.matches('[name]');
    const tell = (): void => show(name, read().problems[name]);
    // An empty field is only told of when the reader asks for the result.
    if (!next || !(given()[name] || '').trim()) return;
    if (pressing) addEventListener('mouseup', () => setTimeout(tell), { once: true });
    else tell();
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
