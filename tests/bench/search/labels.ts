/**
 * Labelled queries written by hand, one set a file of `labels/`: what people type, and the addresses of
 * which one is right. The head of a file says when and by whom it was written, and what its first try
 * gave. Addresses are kept as they were written: those that moved are followed, so that a page may be
 * renamed without touching a label.
 */
import { builtPlaces } from '../../unit/places/load.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { presentAddress } from '../../../src/core/redirects.ts';
import type { Redirects } from '../../../src/core/schema/redirect.ts';
import { readAddressLedger } from '../../../src/tools/build/registered-addresses.ts';
import { nearestWord } from '../../../src/tools/check-content/nearest-word.ts';
import { parseYaml } from '../../../src/tools/check-content/yaml.ts';
import { CONTENT_FILES } from '../../real-content.ts';

export interface Label {
  /** File name of the set, without its ending. */
  readonly set: string;
  /** Kind of query within the set. */
  readonly kind: string;
  /** Row of the bench's table in which it is counted. */
  readonly row: string;
  readonly query: string;
  /** Present addresses of which one is right, or their beginnings. None: nothing must be listed. */
  readonly answers: readonly string[];
  /** What answers the second of two questions in one query, like `answers`. */
  readonly secondAnswers?: readonly string[];
}

/** What the content says about addresses: those that it has or ever had, and those that moved. */
export interface KnownAddresses {
  readonly known: ReadonlySet<string>;
  readonly moved: Redirects['moved'];
}

const words = z.string().trim().min(1);
const address = z
  .string()
  .regex(/^\/(?:[\w.-]+\/)*(?:#[\w-]+)?$/, 'must be an address like /guides/x/#y');

/**
 * A query with the addresses that answer it; with two lists where it asks two questions, of which each
 * needs an answer. A query alone must be answered by nothing.
 */
const label = z.union([
  words.transform((query) => ({ query, lists: [] })),
  z
    .tuple([words, address], address)
    .transform(([query, ...answers]) => ({ query, lists: [answers] })),
  z
    .tuple([words, z.array(address).min(1), z.array(address).min(1)])
    .transform(([query, ...lists]) => ({ query, lists })),
]);

const labelSet = z.strictObject({
  about: words,
  written: words,
  author: words,
  /** How many were right when search answered them for the first time. */
  firstTry: words.optional(),
  /** Row of the bench's table; `{kind}` stands for the kind. */
  row: words.default('{kind}'),
  queries: z.record(words, z.array(label).min(1)),
});

/** The page that a place in its province's list has by now. */
const ownPage = (address: string): string => {
  const [, province, slug] = /^\/regions\/([a-z]+)\/#([a-z]+)$/.exec(address) ?? [];
  if (province === undefined || slug === undefined) return address;
  return builtPlaces().locality(`${province}/${slug}`)?.address ?? address;
};

const leads = (one: string, { known, moved }: KnownAddresses): boolean =>
  known.has(one) || moved.some(({ from }) => from === one);

/** The labels of a file, and what is wrong with it, as `file:line: problem`. */
export const readLabelSet = (
  file: string,
  text: string,
  addresses: KnownAddresses,
): { labels: Label[]; problems: string[] } => {
  const { value, errors, lineOf } = parseYaml(text);
  if (errors.length > 0)
    return {
      labels: [],
      problems: errors.map(({ line, message }) => `${file}:${line}: ${message}`),
    };
  const { data, error } = labelSet.safeParse(value);
  if (!data)
    return {
      labels: [],
      problems: error.issues.map(
        ({ path, message }) => `${file}:${lineOf(path)}: ${path.join('.')}: ${message}`,
      ),
    };
  const set = file.replace(/^.*\/|\.yaml$/g, '');
  const problems: string[] = [];
  const labels = Object.entries(data.queries).flatMap(([kind, list]) =>
    list.map(({ query, lists }, at): Label => {
      for (const one of lists.flat().filter((answer) => !leads(answer, addresses)))
        problems.push(
          `${file}:${lineOf(['queries', kind, at])}: ${one} leads nowhere (nearest: ${nearestWord(one, addresses.known) ?? 'none'})`,
        );
      const [answers = [], secondAnswers] = lists.map((answers) =>
        answers.map((answer) => ownPage(presentAddress(answer, addresses.moved))),
      );
      return {
        set,
        kind,
        row: data.row.replace('{kind}', kind),
        query,
        answers,
        ...(secondAnswers ? { secondAnswers } : {}),
      };
    }),
  );
  return { labels, problems };
};

const CONTENT = new URL('../../../content/', import.meta.url);
const LABELS_FOLDER = new URL('labels/', import.meta.url);

/** The addresses of the real content. */
export const knownAddresses = (): KnownAddresses => {
  const { ledger, unregistered, moved } = readAddressLedger(CONTENT_FILES, CONTENT);
  return { known: new Set([...ledger, ...unregistered]), moved };
};

/** All labels. Throws with every problem of every file. */
export const allLabels = (): Label[] => {
  const addresses = knownAddresses();
  const sets = readdirSync(LABELS_FOLDER)
    .toSorted()
    .map((name) =>
      readLabelSet(
        `tests/bench/search/labels/${name}`,
        readFileSync(new URL(name, LABELS_FOLDER), 'utf8'),
        addresses,
      ),
    );
  const problems = sets.flatMap((set) => set.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return sets.flatMap(({ labels }) => labels);
};
