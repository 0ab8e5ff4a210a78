import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FailedWork } from './astro-renderer.ts';
import type { AddressLedger } from './registered-addresses.ts';

/** The addresses of the content, or why it was refused. */
export type Validated = { readonly addresses: AddressLedger } | { readonly error: FailedWork };

/**
 * `validateContent` in a thread: all that it read is free when it has ended, while the pages are still being
 * rendered.
 */
export const validateContentBeside = async (content: URL): Promise<AddressLedger> => {
  const thread = new Worker(new URL('./validate-thread.ts', import.meta.url), {
    workerData: content.href,
  });
  const [validated] = (await once(thread, 'message')) as [Validated];
  if ('error' in validated)
    throw Object.assign(new Error(validated.error.message), validated.error);
  return validated.addresses;
};
