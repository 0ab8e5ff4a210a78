import { siteAddress } from '../site-base.ts';

/** A request that takes longer counts as failed. */
export const FETCH_TIMEOUT_MS = 15_000;

/** A JSON file of the site. Rejects when it does not come in time. */
export const fetchJson = async (address: string): Promise<unknown> => {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(siteAddress(address), { signal: abort.signal });
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    return (await response.json()) as unknown;
  } finally {
    clearTimeout(timer);
  }
};
