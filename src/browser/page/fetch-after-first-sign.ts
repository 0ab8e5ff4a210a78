import { registerWorker } from '../offline/register-worker.ts';
import { FIRST_SIGNS } from './first-signs.ts';

const fetchTheRest = (): void => {
  for (const sign of FIRST_SIGNS) removeEventListener(sign, fetchTheRest);
  registerWorker();
  // The style sheet for print; without scripts the page links it itself.
  document.head.insertAdjacentHTML(
    'beforeend',
    document.getElementById('print-style')?.textContent ?? '',
  );
};

/**
 * Registers the service worker and fetches the style for paper, when the reader has done something: before,
 * nothing is stored, and nothing is fetched that is not needed for reading.
 */
export const fetchAfterFirstSign = (): void => {
  if (window.isTouched) fetchTheRest();
  else for (const sign of FIRST_SIGNS) addEventListener(sign, fetchTheRest);
};
