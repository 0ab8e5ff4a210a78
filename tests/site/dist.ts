import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** A built page. */
export interface BuiltPage {
  /** Its address, e.g. `/guides/family-sharing/`. */
  readonly address: string;
  readonly html: string;
  readonly root: HTMLElement;
}

const addressOf = (file: string): string =>
  `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');

if (!existsSync(DIST)) throw new Error('There is no dist/: run `npm run build` first');

const documents: readonly BuiltPage[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return { address: addressOf(file), html, root: parse(html) };
  });

const leadsOn = ({ root }: BuiltPage): boolean =>
  root.querySelector('meta[http-equiv=refresh]') !== null;

/** Every page of the last build that people read. */
export const pages = documents.filter((document) => !leadsOn(document));

/** Old addresses, which lead on. */
export const movedPages = documents.filter(leadsOn);

/** Where an old address leads to; undefined for any other. */
const newAddressOf = (address: string): string | undefined => {
  const refresh = movedPages
    .find((candidate) => candidate.address === address)
    ?.root.querySelector('meta[http-equiv=refresh]')
    ?.getAttribute('content');
  const [, target] = /url=([^#]+)/i.exec(refresh ?? '') ?? [];
  return target && new URL(target, 'http://localhost').pathname;
};

/** One page, by its address or one that it had; throws where it was not built. */
export const page = (address: string): BuiltPage => {
  const asked = newAddressOf(address) ?? address;
  const found = pages.find((candidate) => candidate.address === asked);
  if (!found) throw new Error(`No page was built at ${address}`);
  return found;
};

/** A built file that is no page, as text. */
export const file = (path: string): string => readFileSync(join(DIST, path), 'utf8');

/** Whether a file was built at this address. */
export const exists = (address: string): boolean => existsSync(join(DIST, address));

/** Pages that readers come to read: everything but facts and sources, which are looked up. */
export const contentPages = pages.filter(({ address }) => !/^\/(?:facts|sources)\//.test(address));
