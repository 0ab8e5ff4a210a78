/** The script of /offline/: stores the whole handbook, says how far it is, and takes it away again. */
import { handbooks } from './stored-editions.ts';
import type { Report, Request } from './cache-names.ts';

/** After so long without a word from the worker, it counts as failed. */
const PATIENCE = 60_000;

const part = <T extends HTMLElement>(name: string): T =>
  document.querySelector<T>(`[data-offline=${name}]`)!;
const [store, forget, said] = [
  part<HTMLButtonElement>('store'),
  part<HTMLButtonElement>('forget'),
  part('said'),
];

const draw = async (): Promise<void> => {
  const [foremost, ...others] = await handbooks();
  forget.hidden = foremost === undefined;
  if (!foremost) return;
  if (!foremost.edition)
    said.textContent = '上次没有存完。联网时会接着存，也可以现在点上面的按钮。';
  else {
    const next = others.some(({ edition }) => edition === undefined)
      ? '新的一版还没有存完，联网时会接着存。'
      : '以后联网时会自己更新。';
    said.textContent = `已经存好，内容截至${foremost.edition.day}。${next}`;
  }
};

const NOT_STORED = '没有存完，可能是网断了，也可能是手机空间不够。请再试一次。';
const NOT_REMOVED = '没有删掉。请再试一次，或者在浏览器设置里清除本网站的数据。';

let failed = NOT_STORED;
let silence: ReturnType<typeof setTimeout> | undefined;

const fail = (): void => {
  clearTimeout(silence);
  store.disabled = false;
  said.textContent = failed;
};

/** Gives up on a worker that says nothing more: one that was stopped can't tell. */
const wait = (): void => {
  clearTimeout(silence);
  silence = setTimeout(fail, PATIENCE);
};

const ask = async (request: Request): Promise<void> => {
  failed = 'store' in request ? NOT_STORED : NOT_REMOVED;
  wait();
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(request);
};

const hear = (report: Report): void => {
  if ('total' in report) {
    wait();
    said.textContent = `正在存：${Math.round((100 * report.done) / report.total)}%`;
    return;
  }
  if ('failed' in report) {
    fail();
    return;
  }
  clearTimeout(silence);
  store.disabled = false;
  if ('stored' in report) void draw();
  else {
    forget.hidden = true;
    said.textContent = '已经从手机里删掉，只留了断网时的这一页提示。';
  }
};

const NOT_HERE = '这个浏览器存不了。请用手机自带的浏览器打开本页再存，或者把要看的页打印出来。';

/** Makes the buttons work where the browser can store; elsewhere says what to do instead. */
export const startSaving = (): void => {
  if (!('serviceWorker' in navigator && 'caches' in globalThis)) {
    said.textContent = NOT_HERE;
    return;
  }
  store.hidden = false;
  navigator.serviceWorker.addEventListener('message', ({ data }) => hear(data as Report));
  store.addEventListener('click', () => {
    store.disabled = true;
    said.textContent = '正在存：0%';
    ask({ store: true }).catch(fail);
  });
  forget.addEventListener('click', () => {
    ask({ forget: true }).catch(fail);
  });
  // A browser may have a store and refuse it, as in a private window.
  draw().catch(() => {
    store.hidden = true;
    said.textContent = NOT_HERE;
  });
};
