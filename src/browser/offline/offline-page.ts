/** Script of /offline/: buttons that download the whole handbook and delete it, with progress. */
import { storedEditions } from './stored-editions.ts';
import type { WorkerReport, WorkerRequest } from './cache-names.ts';

/** Without a message from the worker for this long, the work counts as failed. */
const WORKER_TIMEOUT_MS = 60_000;

const findElement = <T extends HTMLElement>(name: string): T =>
  document.querySelector<T>(`[data-offline=${name}]`)!;
const [storeButton, deleteButton, statusText] = [
  findElement<HTMLButtonElement>('store'),
  findElement<HTMLButtonElement>('forget'),
  findElement('said'),
];

const showStoredEdition = async (): Promise<void> => {
  const [newest, ...others] = await storedEditions();
  deleteButton.hidden = newest === undefined;
  if (!newest) return;
  if (!newest.edition)
    statusText.textContent = '上次没有存完。联网时会接着存，也可以现在点上面的按钮。';
  else {
    const updateNote = others.some(({ edition }) => edition === undefined)
      ? '新的一版还没有存完，联网时会接着存。'
      : '以后联网时会自己更新。';
    statusText.textContent = `已经存好，内容截至${newest.edition.day}。${updateNote}`;
  }
};

const STORE_FAILED_MESSAGE = '没有存完，可能是网断了，也可能是手机空间不够。请再试一次。';
const DELETE_FAILED_MESSAGE = '没有删掉。请再试一次，或者在浏览器设置里清除本网站的数据。';

let failureMessage = STORE_FAILED_MESSAGE;
let silenceTimer: ReturnType<typeof setTimeout> | undefined;

const showFailure = (): void => {
  clearTimeout(silenceTimer);
  storeButton.disabled = false;
  statusText.textContent = failureMessage;
};

/** A worker that the browser stopped cannot report it, so silence has to count as failure. */
const restartSilenceTimer = (): void => {
  clearTimeout(silenceTimer);
  silenceTimer = setTimeout(showFailure, WORKER_TIMEOUT_MS);
};

const sendRequest = async (request: WorkerRequest): Promise<void> => {
  failureMessage = 'store' in request ? STORE_FAILED_MESSAGE : DELETE_FAILED_MESSAGE;
  restartSilenceTimer();
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(request);
};

const onReport = (report: WorkerReport): void => {
  if ('total' in report) {
    restartSilenceTimer();
    statusText.textContent = `正在存：${Math.round((100 * report.done) / report.total)}%`;
    return;
  }
  if ('failed' in report) {
    showFailure();
    return;
  }
  clearTimeout(silenceTimer);
  storeButton.disabled = false;
  if ('stored' in report) void showStoredEdition();
  else {
    deleteButton.hidden = true;
    statusText.textContent = '已经从手机里删掉，只留了断网时的这一页提示。';
  }
};

const UNSUPPORTED_MESSAGE =
  '这个浏览器存不了。请用手机自带的浏览器打开本页再存，或者把要看的页打印出来。';

/**
 * Sets up the buttons where the browser supports offline storage; elsewhere says what to do
 * instead.
 */
export const startOfflinePage = (): void => {
  if (!('serviceWorker' in navigator && 'caches' in globalThis)) {
    statusText.textContent = UNSUPPORTED_MESSAGE;
    return;
  }
  storeButton.hidden = false;
  navigator.serviceWorker.addEventListener('message', ({ data }) => onReport(data as WorkerReport));
  storeButton.addEventListener('click', () => {
    storeButton.disabled = true;
    statusText.textContent = '正在存：0%';
    sendRequest({ store: true }).catch(showFailure);
  });
  deleteButton.addEventListener('click', () => {
    sendRequest({ forget: true }).catch(showFailure);
  });
  // A browser can have storage and refuse it, as in a private window.
  showStoredEdition().catch(() => {
    storeButton.hidden = true;
    statusText.textContent = UNSUPPORTED_MESSAGE;
  });
};
