import type { Request } from './cache-names.ts';

const link = (): void => {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = '/manifest.webmanifest';
  document.head.append(manifest);
};

/** From here on pages that a reader visits can be read without a network. */
export const keepOffline = (): void => {
  link();
  if (!('serviceWorker' in navigator)) return;
  const visited: Request = { visited: location.pathname };
  navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage(visited))
    .catch(() => undefined);
};
