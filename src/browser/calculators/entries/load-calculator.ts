/**
 * Inline in the page of a calculator: brings its script when the page has been painted, at once where
 * the address holds figures or somebody is at the form. A press of the button waits for it in
 * `data-pressed` instead of sending the form; if it does not come, that is said.
 */
import lapse from './lapse.ts?worker&url';
import pension from './pension.ts?worker&url';
import retirement from './retirement.ts?worker&url';
import sharing from './sharing.ts?worker&url';
import survivor from './survivor.ts?worker&url';

const SCRIPTS: Readonly<Record<string, string>> = {
  lapse,
  pension,
  retirement,
  sharing,
  survivor,
};

const form = document.querySelector<HTMLFormElement>('#calculator')!;
let script: HTMLScriptElement | undefined;
/** Engines remember a module that failed: another address is another module. */
let tries = 0;

const tell = (words: string): void => {
  form.querySelector('.unloaded')!.textContent = words;
};

const bring = (): void => {
  if (script) return;
  tell('');
  script = document.createElement('script');
  script.type = 'module';
  script.src = SCRIPTS[form.dataset['slug']!]! + (tries ? `?${tries}` : '');
  // One that was cut off loads, but does not start.
  script.onerror = script.onload = () => {
    if ('started' in form.dataset) return;
    script = undefined;
    tries += 1;
    tell('算数的脚本没有取到，可能网络不好。再点一次“算一算”，或者先看下面的例子和表。');
  };
  document.head.append(script);
};

form.addEventListener('focusin', bring);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.dataset['pressed'] = '';
  bring();
});
if (location.hash) bring();
else addEventListener('load', () => setTimeout(bring));
