import { channel } from 'node:diagnostics_channel';

/** A page as its file will hold it. */
export interface Rendered {
  readonly address: string;
  readonly html: string;
}

/**
 * The middleware is bundled and what listens to it is not, so that they share no module; a channel
 * is found by its name.
 */
const rendered = channel('handbook:rendered');

/** Says that a page is rendered. */
export const tellRendered = (page: Rendered): void => {
  rendered.publish(page);
};

/** Calls for every page that is rendered from now on in this process. */
export const onRendered = (listen: (page: Rendered) => void): void => {
  rendered.subscribe((page) => {
    listen(page as Rendered);
  });
};
