/**
 * Inline in the page of a calculator: loads its data and its script after the first paint, or at once if the
 * address has figures or somebody is using the form. A press of the button is kept in `data-submit-pending`
 * until they have loaded, instead of sending the form; if they do not load, a message says so.
 */
import type { CalculatorData } from '../../core/calculators/calculator-data.ts';

/** Addresses of the scripts that may be fetched, by file: only an address can be asked for a second time. */
const addresses = import.meta.glob<string>(['./entries/*.ts', './local-rule.ts'], {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

const form = document.querySelector<HTMLFormElement>('#calculator')!;
/** What takes longer counts as failed. */
const LOAD_TIMEOUT_MS = 15_000;
let isComing = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Engines remember a module that failed: another address is another module. */
let tries = 0;

const tell = (words: string): void => {
  form.querySelector('.load-error')!.textContent = words;
};

const checkStarted = (): void => {
  clearTimeout(timer);
  // It may start after it was said not to come.
  tell('');
  if ('started' in form.dataset) return;
  isComing = false;
  tries += 1;
  tell('算数的脚本没有取到，可能网络不好。再点一次“算一算”，或者先看下面的例子和表。');
};

const scriptAddress = (): string =>
  addresses[`./entries/${form.dataset['slug']!}.ts`]! + (tries ? `?${tries}` : '');

/** Has the script fetched beside the data; engines that do not know this fetch it after them. */
const preloadScript = (): void => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = scriptAddress();
  document.head.append(link);
};

const bringScript = (data: CalculatorData): void => {
  window.calculatorData = data;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = scriptAddress();
  // A script that was cut off loads, but does not start.
  script.onerror = script.onload = checkStarted;
  document.head.append(script);
};

const bring = (): void => {
  if (isComing) return;
  isComing = true;
  tell('');
  timer = setTimeout(checkStarted, LOAD_TIMEOUT_MS);
  preloadScript();
  // Relative to the page, whose address ends in a slash.
  fetch('data.json')
    .then((response) => response.json())
    .then(bringScript, checkStarted);
};

const localPlace = form.querySelector<HTMLInputElement>('#f-local-place');
const bringLocalRule = (field: HTMLElement): void => {
  if ('asked' in field.dataset) return;
  field.dataset['asked'] = '';
  const own = document.createElement('script');
  own.type = 'module';
  own.src = addresses['./local-rule.ts']! + (tries ? `?${tries}` : '');
  own.onerror = () => {
    delete field.dataset['asked'];
    tries += 1;
    tell('当地的规定没有取到，可能网络不好。离开这一格，再点一次。');
  };
  document.head.append(own);
};
const placeInAddress = new URLSearchParams(location.hash.slice(1)).get('local-place');
if (localPlace && placeInAddress) {
  localPlace.value = placeInAddress;
  localPlace.dataset['fromAddress'] = '';
  bringLocalRule(localPlace);
}

form.addEventListener('focusin', bring);
form.addEventListener('focusin', ({ target }) => {
  if (target === localPlace) bringLocalRule(localPlace!);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.dataset['submitPending'] = '';
  bring();
});
if (location.hash) bring();
else addEventListener('load', () => setTimeout(bring));
