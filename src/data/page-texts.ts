import { partsOf, type PageText, type SentencePart } from '../core/schema/page-text.ts';
import { collectionOf } from '../core/collections/index.ts';
import { fillTemplate } from '../core/wording/fill-template.ts';
import { entries } from './content.ts';

/** What a page fills into its sentences, by name. */
export type Values = Readonly<Record<string, string>>;

/** Words of a page that code draws, from `content/pages/`. */
export interface PageWords {
  readonly data: PageText;
  /** A sentence as plain text. Throws where there is none of that name, or a value is missing. */
  readonly plain: (name: string, values?: Values) => string;
  /** A sentence in parts, filled in. Throws likewise. */
  readonly parts: (name: string, values?: Values) => readonly SentencePart[];
  /** Facts of everything that the page says, in the order of the file. */
  readonly allFacts: readonly string[];
  /** Facts of these sentences, in their order. */
  readonly facts: (names: readonly string[]) => string[];
}

/** The parts of a sentence with what the page fills in. */
const filled = (parts: readonly SentencePart[], values: Values): SentencePart[] =>
  parts.map((part) => ({ ...part, text: fillTemplate(part.text, (name) => values[name]) }));

/** The words of `content/pages/<id>.yaml`; throws where there is no such file. */
export const pageWords = async (id: string): Promise<PageWords> => {
  const data = (await entries('pages')).find((entry) => entry.id === id)?.data;
  if (!data) throw new Error(`content/pages/${id}.yaml is missing`);
  const partsNamed = (name: string): readonly SentencePart[] => {
    const sentence = data.sentences[name];
    if (sentence === undefined)
      throw new Error(`content/pages/${id}.yaml has no sentence “${name}”`);
    return partsOf(sentence);
  };
  return {
    data,
    allFacts: (collectionOf('pages').facts?.(data) ?? []).map((reference) => reference.id),
    plain: (name, values = {}) =>
      filled(partsNamed(name), values)
        .map(({ text }) => text)
        .join(''),
    parts: (name, values = {}) => filled(partsNamed(name), values),
    facts: (names) => names.flatMap((name) => partsNamed(name).flatMap(({ fact }) => fact ?? [])),
  };
};
