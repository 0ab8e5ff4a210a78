/**
 * The kill switch: a worker that takes itself and everything stored away, Workbox's list of what was
 * visited included. Each part is on its own: what a browser refuses does not keep the rest.
 */
export const GONE = `const part = (work) => new Promise(work).catch(() => undefined);
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([
  part((done) => done(caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))))),
  part((done) => {
    const request = indexedDB.deleteDatabase("workbox-expiration");
    request.onsuccess = request.onerror = request.onblocked = done;
  }),
]).then(() => self.registration.unregister())));
`;
