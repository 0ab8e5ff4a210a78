/** What threads and the process that bundles say to one another, and what they use of Astro's bundle. */
import type { RouteData } from 'astro';

/** The styles of each kind of page, as Astro's hook `astro:build:setup` hands them out. */
export type PageStyles = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

/** The module that Astro bundles and renders pages with; it is what its own prerenderer imports. */
export interface PrerenderEntry {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
    readonly setInternals: (internals: { pagesByKeys: PageStyles }) => void;
    readonly setOptions: (options: {
      settings: { scripts: readonly never[] };
      logger: { options: { destination: { write: (event: { message: string }) => void } } };
    }) => void;
    readonly render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  };
}

/** What a thread is started with. */
export interface ThreadStart {
  /** Address of the bundled module. */
  readonly entry: string;
  readonly pages: PageStyles;
  /** Folder of the output, with a slash at the end. */
  readonly root: string;
}

/** A page to be rendered and written. */
export interface PageJob {
  readonly number: number;
  readonly url: string;
  readonly component: string;
}

/** Why a thread could not do its work; an error that is handed from thread to thread would lose its hint. */
export interface FailedWork {
  readonly message: string;
  readonly stack: string | undefined;
  readonly hint: string | undefined;
}

/** That a page is done, or why it is not. */
export interface PageDone {
  readonly number: number;
  readonly error?: FailedWork;
}
