/** The script of /offline/: stores the whole handbook, says how far it is, and takes it away again. */
import { CACHES, EDITION, type Edition, type Report, type Request } from './names.ts';

const part = <T extends HTMLElement>(name: string): T =>
  document.querySelector<T>(`[data-offline=${name}]`)!;
const [store, forget, said] = [
  part<HTMLButtonElement>('store'),
  part<HTMLButtonElement>('forget'),
  part('said'),
];

const stored = async (): Promise<Edition | undefined> =>
  (await caches.match(EDITION, { cacheName: CACHES.handbook }))?.json() as
    Promise<Edition> | undefined;

const draw = async (): Promise<void> => {
  const edition = await stored();
  forget.hidden = edition === undefined;
  if (edition) said.textContent = `已经存好，内容截至${edition.day}。以后联网时会自己更新。`;
};

const ask = async (request: Request): Promise<void> => {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(request);
};

const hear = (report: Report): void => {
  if ('total' in report) {
    said.textContent = `正在存：${Math.round((100 * report.done) / report.total)}%`;
    return;
  }
  store.disabled = false;
  if ('failed' in report)
    said.textContent = '没有存完，可能是网断了，也可能是手机空间不够。请再试一次。';
  else if ('forgotten' in report) {
    forget.hidden = true;
    said.textContent = '已经从手机里删掉。';
  } else void draw();
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
    ask({ store: true }).catch(() => hear({ failed: true }));
  });
  forget.addEventListener(
    'click',
    () => void ask({ forget: true }).catch(() => hear({ failed: true })),
  );
  // A browser may have a store and refuse it, as in a private window.
  draw().catch(() => {
    store.hidden = true;
    said.textContent = NOT_HERE;
  });
};
