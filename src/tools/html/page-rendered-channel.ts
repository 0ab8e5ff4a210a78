import { channel } from 'node:diagnostics_channel';

/** A page as its file will contain it. */
export interface RenderedPage {
  readonly address: string;
  readonly html: string;
}

/**
 * The middleware is bundled and the listener is not, so they cannot share a module. A diagnostics
 * channel is found by its name.
 */
const pageRendered = channel('handbook:rendered');

/** Announces that a page has been rendered. */
export const publishRenderedPage = (page: RenderedPage): void => {
  pageRendered.publish(page);
};

/** Calls the listener for every page that is rendered from now on in this process. */
export const subscribeToRenderedPages = (listen: (page: RenderedPage) => void): void => {
  pageRendered.subscribe((page) => {
    listen(page as RenderedPage);
  });
};
