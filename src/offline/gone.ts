/** The kill switch: a worker that takes itself and everything stored away, published in place of the real one. */
export const GONE =
  'self.addEventListener("install",()=>self.skipWaiting());self.addEventListener("activate",(e)=>e.waitUntil(' +
  'caches.keys().then((k)=>Promise.all(k.map((n)=>caches.delete(n)))).then(()=>self.registration.unregister())));\n';
