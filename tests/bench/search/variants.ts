/** The lookup with one constant of its source changed, while everything else stays. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type * as Lookup from '../../../src/core/search/lookup.ts';
import type * as OpenIndex from '../../../src/core/search/open-index.ts';

export interface Change {
  /** File in src/core/search. */
  readonly file: string;
  /** The constant of the file that is something else. */
  readonly constant: string;
  /** What it is, in source text; `whole` stands for what it was. */
  readonly value: string;
}

const SEARCH = new URL('../../../src/core/search/', import.meta.url);

/** A source with the constant changed. Throws where it has none of this name. */
export const changed = (source: string, { constant, value }: Change): string => {
  const declared = new RegExp(`\\bconst ${constant}\\b(?=[ :])`);
  if (!declared.test(source)) throw new Error(`no constant ${constant}`);
  const whole = `${constant}Whole`;
  return source.replace(
    declared,
    () => `const ${constant} = ${value.replaceAll('whole', whole)};\nconst ${whole}`,
  );
};

/** The file of a change, changed. */
export const changedFile = (change: Change): string =>
  changed(readFileSync(new URL(change.file, SEARCH), 'utf8'), change);

const changes: Change[] = [];
const VARIANT = /\?variant=(\d+)$/;

let isHooked = false;
/** What a changed module imports of search is that of the same variant. */
const hookModules = (): void => {
  if (isHooked) return;
  isHooked = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const variant = VARIANT.exec(context.parentURL ?? '')?.[0];
      return variant !== undefined && resolved.url.startsWith(SEARCH.href)
        ? { ...resolved, url: resolved.url.replace(VARIANT, '') + variant }
        : resolved;
    },
    load: (url, context, next) => {
      const loaded = next(url, context);
      const change = changes[Number(VARIANT.exec(url)?.[1])];
      return change && url.replace(VARIANT, '') === new URL(change.file, SEARCH).href
        ? { ...loaded, source: changed(String(loaded.source), change) }
        : loaded;
    },
  });
};

/** The lookup with a change. */
export const lookupWith = async (
  change: Change,
): Promise<Pick<typeof Lookup, 'interpret'> & Pick<typeof OpenIndex, 'openIndex'>> => {
  hookModules();
  const variant = `?variant=${String(changes.push(change) - 1)}`;
  const [{ interpret }, { openIndex }] = (await Promise.all(
    ['lookup.ts', 'open-index.ts'].map((file) => import(new URL(file + variant, SEARCH).href)),
  )) as [typeof Lookup, typeof OpenIndex];
  return { interpret, openIndex };
};
