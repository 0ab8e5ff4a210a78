import type { Redirects } from './schema/redirect.ts';

/** A page that moved, and those of its ids that moved elsewhere than the page. */
export interface MovedPage {
  readonly from: string;
  readonly to: string;
  readonly ids: readonly { id: string; to: string }[];
}

/** Pages that moved as a whole, in the order of redirects.yaml. */
export const movedPages = (moved: Redirects['moved']): MovedPage[] =>
  moved
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => ({
      from,
      to,
      ids: moved
        .filter((other) => other.from.startsWith(`${from}#`))
        .map((other) => ({ id: other.from.slice(from.length + 1), to: other.to })),
    }));

/**
 * Where an address leads now: its own line in redirects.yaml, else that of its page with the id kept;
 * undefined where it did not move.
 */
export const movedAddress = (address: string, moved: Redirects['moved']): string | undefined => {
  const own = moved.find(({ from }) => from === address);
  if (own) return own.to;
  const [page = '', id] = address.split('#');
  const target = id === undefined ? undefined : moved.find(({ from }) => from === page);
  if (!target) return undefined;
  return target.to.includes('#') ? target.to : `${target.to}#${id!}`;
};

/** Where an address is now; one that did not move is there still. */
export const presentAddress = (address: string, moved: Redirects['moved']): string =>
  movedAddress(address, moved) ?? address;
