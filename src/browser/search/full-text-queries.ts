/** The layers of a full-text query: what is typed, without empty words, in the handbook's words, part of it. */
import { cleanQuery, normaliseHan } from '../../core/search/normalise.ts';
import { segment, type Vocabulary } from '../../core/search/vocabulary.ts';

/** One way to ask: what is typed, without empty words, in the handbook's words, part of it. */
export interface Layer {
  query: string;
  close: boolean;
}

/** The layers of a query. Without vocabulary only what was typed is asked for. */
export const layersOf = (query: string, vocabulary?: Vocabulary): Layer[] => {
  const typed = cleanQuery(query);
  const layers: Layer[] = [];
  const add = (words: readonly string[], close: boolean): void => {
    const text = words.join(' ').trim();
    // A letter or digit alone stands on every page.
    if (/(?:^|\s)[a-z\d](?!\S)/.test(text)) return;
    if (text !== '' && !layers.some((layer) => layer.query === text))
      layers.push({ query: text, close });
  };
  if (typed === '') return [];
  if (/^\S{2,}$/.test(typed)) add([`"${typed}"`], false);
  add([typed], false);
  if (!vocabulary) return layers;
  const pieces = joinUnknown(segment(normaliseHan(typed), vocabulary));
  const said = pieces.filter(({ word }) => word !== '');
  const spell = (word: string): string => vocabulary.displayForms.get(word) ?? word;
  add(
    said.map(({ text }) => unfold(text, typed)),
    false,
  );
  const meant = said.map(({ text, word }) =>
    word === undefined ? unfold(text, typed) : spell(word),
  );
  add(meant, false);
  // What has no word of the subject is about something else: part of it would be found by accident.
  if (!said.some(({ word }) => word !== undefined && isOurs(word, vocabulary))) return layers;
  const telling = said
    .filter(({ text, word }) =>
      word === undefined ? /[^\d\s]{2,}/u.test(text) : !vocabulary.commonWords.has(word),
    )
    .map(({ text, word }) => (word === undefined ? unfold(text, typed) : spell(word)));
  add(telling, true);
  if (telling.length > 1)
    for (const word of [...telling].sort((a, b) => b.length - a.length)) add([word], true);
  return layers;
};

/** A word of the subject, and not one that fits any other as well. */
const isOurs = (word: string, { genericWords, genericActions }: Vocabulary): boolean =>
  word !== '' && !genericWords.has(word) && !genericActions.has(word);

/** Neighbouring characters that no word holds belong together. */
const joinUnknown = (
  pieces: readonly { text: string; word?: string }[],
): { text: string; word?: string }[] => {
  const joined: { text: string; word?: string }[] = [];
  let open = false;
  for (const piece of pieces) {
    const loose = piece.word === undefined && /^\p{Script=Han}$/u.test(piece.text);
    const last = joined[joined.length - 1];
    if (loose && open && last) last.text += piece.text;
    else if (piece.text !== ' ') joined.push({ ...piece });
    open = loose;
  }
  return joined;
};

/** Folding wrote 缴 as 交: gives back what was typed. */
const unfold = (text: string, typed: string): string => {
  const at = normaliseHan(typed).indexOf(text);
  const original = typed.slice(at, at + text.length);
  return at >= 0 && normaliseHan(original) === text ? original : text;
};
