import { partsOf, type PageText, type SentencePart } from '../core/schema/page-text.ts';
import type { PageId, Placeholder, SentenceName } from '../core/schema/page-sentences.ts';
import { collectionOf } from '../core/collections/index.ts';
import { fillTemplate } from '../core/wording/fill-template.ts';
import { entries } from './content.ts';

/** What a page fills into its sentences, by name. */
type Values = Readonly<Record<string, string>>;

/** The values that a sentence asks for: none where it has nothing to be filled in. */
type ValuesOf<Id extends PageId, Name extends SentenceName<Id>> = [Placeholder<Id, Name>] extends [
  never,
]
  ? []
  : [Readonly<Record<Placeholder<Id, Name>, string>>];

/** Words of a page that code draws, from `content/pages/`. */
export interface PageWords<Id extends PageId> {
  readonly data: PageText;
  /** A sentence as plain text. Throws where there is none of that name, or a value is missing. */
  readonly plain: <Name extends SentenceName<Id>>(
    name: Name,
    ...values: ValuesOf<Id, Name>
  ) => string;
  /** A sentence in parts, filled in. Throws likewise. */
  readonly parts: <Name extends SentenceName<Id>>(
    name: Name,
    ...values: ValuesOf<Id, Name>
  ) => readonly SentencePart[];
  /** Facts of everything that the page says, in the order of the file. */
  readonly allFacts: readonly string[];
  /** Facts of these sentences, in their order. */
  readonly facts: (names: readonly SentenceName<Id>[]) => string[];
}

/** The parts of a sentence with what the page fills in. */
const filled = (parts: readonly SentencePart[], values: Values = {}): SentencePart[] =>
  parts.map((part) => ({ ...part, text: fillTemplate(part.text, (name) => values[name]) }));

/** The words of `content/pages/<id>.yaml`; throws where there is no such file. */
export const pageWords = async <Id extends PageId>(id: Id): Promise<PageWords<Id>> => {
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
    // Worked out where it is asked for, which few pages do.
    get allFacts() {
      return (collectionOf('pages').facts?.(data) ?? []).map((reference) => reference.id);
    },
    plain: (name, ...[values]) =>
      filled(partsNamed(name), values)
        .map(({ text }) => text)
        .join(''),
    parts: (name, ...[values]) => filled(partsNamed(name), values),
    facts: (names) => names.flatMap((name) => partsNamed(name).flatMap(({ fact }) => fact ?? [])),
  };
};
