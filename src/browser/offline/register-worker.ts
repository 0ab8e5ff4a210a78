import { siteAddress } from '../site-base.ts';
import type { WorkerRequest } from './cache-names.ts';

const addManifestLink = (): void => {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = siteAddress('/manifest.webmanifest');
  document.head.append(manifest);
};

/** Registers the service worker, which keeps the pages that the reader visits from now on. */
export const registerWorker = (): void => {
  addManifestLink();
  if (!('serviceWorker' in navigator)) return;
  const visited: WorkerRequest = { visited: location.pathname };
  navigator.serviceWorker
    .register(siteAddress('/sw.js'))
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage(visited))
    .catch(() => undefined);
};
