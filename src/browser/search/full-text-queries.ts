/** Turns a query into several for the full-text engine, from exact to relaxed. */
import { cleanQuery, normaliseHan } from '../../core/search/normalise.ts';
// The lookup has the vocabulary in it, so that the browser needs no further file for it.
import { segment } from '../../core/search/lookup.ts';
import type { Segment } from '../../core/search/segment.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';

/**
 * One query for the engine. `isPartial` is set where it has only a part of what the reader typed.
 */
export interface QueryLayer {
  query: string;
  isPartial: boolean;
  /** It asks for all that the reader typed, in one piece. */
  isPhrase?: true;
}

/** The words of a query without stop words; neighbouring characters of no known word are one. */
const meaningfulPieces = (typed: string, vocabulary: Vocabulary): Segment[] => {
  const pieces: Segment[] = [];
  let isRunOpen = false;
  for (const { text, word } of segment(normaliseHan(typed), vocabulary)) {
    const isUnknown = word === undefined && /^\p{Script=Han}$/u.test(text);
    const last = pieces[pieces.length - 1];
    if (isUnknown && isRunOpen && last) last.text += text;
    else if (text !== ' ' && word !== '')
      pieces.push(word === undefined ? { text } : { text, word });
    isRunOpen = isUnknown;
  }
  return pieces;
};

/** Whether a piece belongs to the subject and does not fit any other subject as well. */
const isOfSubject = ({ word }: Segment, { genericWords, genericActions }: Vocabulary): boolean =>
  word !== undefined && !genericWords.has(word) && !genericActions.has(word);

const isSpecific = ({ text, word }: Segment, { commonWords }: Vocabulary): boolean =>
  word === undefined ? /[^\d\s]{2,}/u.test(text) : !commonWords.has(word);

/** Normalising has changed characters, such as 缴 to 交. Returns the text as it was typed. */
const asTyped = (text: string, typed: string): string => {
  const at = normaliseHan(typed).indexOf(text);
  const original = typed.slice(at, at + text.length);
  return at >= 0 && normaliseHan(original) === text ? original : text;
};

/**
 * The queries in order: as typed, without stop words, in the handbook's own words, and only those words that
 * mean something by themselves. Without a vocabulary only the typed text is searched.
 */
export const queryLayers = (query: string, vocabulary?: Vocabulary): QueryLayer[] => {
  const typed = cleanQuery(query);
  const layers: QueryLayer[] = [];
  const add = (text: string, isPartial: boolean): void => {
    // A single letter or digit occurs on every page.
    const isUseful = text !== '' && !/(?:^|\s)[a-z\d](?!\S)/.test(text);
    if (isUseful && !layers.some((layer) => layer.query === text))
      layers.push({ query: text, isPartial });
  };
  if (/^\S{2,}$/.test(typed))
    layers.push({ query: `"${typed}"`, isPartial: false, isPhrase: true });
  add(typed, false);
  if (!vocabulary) return layers;
  const pieces = meaningfulPieces(typed, vocabulary);
  const inOurWords = (list: readonly Segment[]): string =>
    list
      .map(({ text, word }) =>
        word === undefined ? text : vocabulary.displayForms.get(word) || word,
      )
      .join(' ');
  add(pieces.map(({ text }) => asTyped(text, typed)).join(' '), false);
  add(inOurWords(pieces), false);
  // A query without a word of the subject is about something else; a part of it would match by chance.
  if (pieces.some((piece) => isOfSubject(piece, vocabulary)))
    add(inOurWords(pieces.filter((piece) => isSpecific(piece, vocabulary))), true);
  return layers;
};
