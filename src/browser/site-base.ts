/** Where the site lies on its host: see `src/core/site-paths.ts`. */
import { withoutBase } from '../core/site-paths.ts';

// A comparison of two constants is settled when the scripts are bundled: at the root of a host none
// of this is left.
// Node, which runs search in the bench, has no `env`.
const BASE = (import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/';

/**
 * An address of the handbook as this browser has to ask for it. `withBase` written out: as an import it
 * stays in some bundles that never call it, and the file that they share with others is then stored twice.
 */
export const siteAddress = (address: string): string =>
  BASE === '/' ? address : BASE + address.slice(1);

/** The reverse: the handbook's own address of a path on this host. */
export const handbookAddress = (path: string): string =>
  BASE === '/' ? path : withoutBase(path, BASE);
