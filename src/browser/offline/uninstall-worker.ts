/**
 * Source of a worker that removes itself and everything it stored, including Workbox's lists of
 * visited pages. Sites of one host share its caches; below a path, those of the handbook begin with it. The parts are independent, so what a browser refuses does not stop the rest.
 */
export const UNINSTALL_WORKER_SOURCE = `const base = new URL(self.registration.scope).pathname;
const isOwn = (name) => base === "/" ? name[0] !== "/" : name.startsWith(base);
const part = (work) => new Promise(work).catch(() => undefined);
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([
  part((done) => done(caches.keys().then((names) => Promise.all(names.filter(isOwn).map((name) => caches.delete(name)))))),
  part((done) => {
    const request = indexedDB.deleteDatabase("workbox-expiration");
    request.onsuccess = request.onerror = request.onblocked = done;
  }),
]).then(() => self.registration.unregister())));
`;
