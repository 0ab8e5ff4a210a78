/** Turns a query into several for the full-text engine, from exact to relaxed. */
import { cleanQuery, normaliseHan } from '../../core/search/normalise.ts';
// The lookup has the vocabulary in it, so that the browser needs no further file for it.
import { segment } from '../../core/search/lookup.ts';
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

/**
 * The queries in order: as typed, without stop words, in the handbook's own words, and parts of it.
 * Without a vocabulary only what was typed is searched.
 */
export const queryLayers = (query: string, vocabulary?: Vocabulary): QueryLayer[] => {
  const typed = cleanQuery(query);
  const layers: QueryLayer[] = [];
  const add = (words: readonly string[], isPartial: boolean, isPhrase = false): void => {
    const text = words.join(' ').trim();
    // A single letter or digit occurs on every page.
    if (/(?:^|\s)[a-z\d](?!\S)/.test(text)) return;
    if (text !== '' && !layers.some((layer) => layer.query === text))
      layers.push({ query: text, isPartial, ...(isPhrase ? { isPhrase } : {}) });
  };
  if (typed === '') return [];
  if (/^\S{2,}$/.test(typed)) add([`"${typed}"`], false, true);
  add([typed], false);
  if (!vocabulary) return layers;
  const segments = joinUnknown(segment(normaliseHan(typed), vocabulary));
  const meaningful = segments.filter(({ word }) => word !== '');
  const displayForm = (word: string): string => vocabulary.displayForms.get(word) || word;
  add(
    meaningful.map(({ text }) => restoreTyped(text, typed)),
    false,
  );
  const canonical = meaningful.map(({ text, word }) =>
    word === undefined ? restoreTyped(text, typed) : displayForm(word),
  );
  add(canonical, false);
  // A query without a word of the subject is about something else; a part of it would match by
  // chance.
  if (!meaningful.some(({ word }) => word !== undefined && isSubjectWord(word, vocabulary)))
    return layers;
  const specific = meaningful
    .filter(({ text, word }) =>
      word === undefined ? /[^\d\s]{2,}/u.test(text) : !vocabulary.commonWords.has(word),
    )
    .map(({ text, word }) => (word === undefined ? restoreTyped(text, typed) : displayForm(word)));
  add(specific, true);
  if (specific.length > 1)
    for (const word of [...specific].sort((a, b) => b.length - a.length)) add([word], true);
  return layers;
};

/** Whether a word belongs to the subject and does not fit any other subject as well. */
const isSubjectWord = (word: string, { genericWords, genericActions }: Vocabulary): boolean =>
  word !== '' && !genericWords.has(word) && !genericActions.has(word);

/** Joins neighbouring characters that belong to no known word. */
const joinUnknown = (
  segments: readonly { text: string; word?: string }[],
): { text: string; word?: string }[] => {
  const joined: { text: string; word?: string }[] = [];
  let isRunOpen = false;
  for (const segment of segments) {
    const isUnknown = segment.word === undefined && /^\p{Script=Han}$/u.test(segment.text);
    const last = joined[joined.length - 1];
    if (isUnknown && isRunOpen && last) last.text += segment.text;
    else if (segment.text !== ' ') joined.push({ ...segment });
    isRunOpen = isUnknown;
  }
  return joined;
};

/** Normalising has changed characters, such as 缴 to 交. Returns the text as it was typed. */
const restoreTyped = (text: string, typed: string): string => {
  const at = normaliseHan(typed).indexOf(text);
  const original = typed.slice(at, at + text.length);
  return at >= 0 && normaliseHan(original) === text ? original : text;
};
