/** A thread of `render-threads.ts`: renders each page that it is sent and writes its files. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PageDone, PageJob, PrerenderEntry, ThreadStart } from './astro-renderer.ts';
import { addressOfPage } from './page-address.ts';
import { writePage } from './page-files.ts';

const { entry, pages, root } = workerData as ThreadStart;
const { app } = (await import(entry)) as PrerenderEntry;
app.setInternals({ pagesByKeys: pages });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: ({ message }) => console.error(message) } } },
});
const routes = new Map(
  app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
);

const render = async ({ number, url, component }: PageJob): Promise<PageDone> => {
  try {
    const response = await app.render(new Request(url), { routeData: routes.get(component)! });
    writePage(root, addressOfPage(url), await response.text());
    return { number };
  } catch (error) {
    // A clone would lose the hint.
    const { message, stack, hint } = error as Error & { hint?: string };
    return { number, error: { message, stack, hint } };
  }
};

parentPort!.on('message', (job: PageJob) => {
  void render(job).then((done) => {
    parentPort!.postMessage(done);
  });
});
