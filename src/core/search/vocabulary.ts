/** Words of the subject: cuts text into words, drops those that say nothing, joins those that say the same. */
import { cells, clean, fold } from './normalise.ts';
import type { WordsFile } from './index-format.ts';

export interface Section {
  id: string;
  title: string;
  words: readonly string[];
  /** Words that ask for something else: 养老 is not the years of medical insurance. */
  not: readonly string[];
  /** The section whose heading it stands under: itself, mostly. */
  within: string;
}

export interface Vocabulary {
  /** Folded text to the word it stands for; `''` drops it. */
  words: Map<string, string>;
  /** Folded word to the word as the handbook writes it. */
  spelling: Map<string, string>;
  common: ReadonlySet<string>;
  /** Words that say nothing about a subject by themselves. */
  vague: ReadonlySet<string>;
  wider: Map<string, readonly string[]>;
  together: readonly { word: string; groups: readonly ReadonlySet<string>[] }[];
  /** Word to the insurance that it names. */
  insurance: ReadonlyMap<string, number>;
  /** Words inside a longer word: 跨省 in 跨省共济. */
  inner: Map<string, readonly string[]>;
  sections: readonly Section[];
  outside: readonly string[];
  /** What can be done with anything, ours or not: 丢了, 密码. */
  deeds: ReadonlySet<string>;
  neighbours: readonly string[];
  /** All texts that are names of topics or words: places may not cut them. */
  known: ReadonlySet<string>;
  longest: number;
  /** Length of the longest text of `words` that begins with a cell. */
  longestFrom: ReadonlyMap<string, number>;
  /** Whether a name says something by itself: neither vague, nor a word that means nothing. */
  telling: (name: string) => boolean;
}

const split = (text: string): string[] => (text === '' ? [] : text.split(','));
const key = (text: string): string => fold(clean(text)).replace(/ /g, '');

const pair = (entry: string): [string, string[]] => {
  const [word = '', rest = ''] = entry.split('=');
  return [key(word), split(rest).map(key)];
};

/** What stands inside a word, from two characters on. */
const piecesOf = (word: string): string[] => {
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += 1)
    for (let end = at + 2; end <= word.length; end += 1) pieces.push(word.slice(at, end));
  return pieces;
};

export const openWords = (
  file: WordsFile,
  topics: readonly { keys: readonly string[] }[],
): Vocabulary => {
  const words = new Map<string, string>();
  for (const word of split(file.stop)) words.set(key(word), '');
  for (const word of [...split(file.common), ...split(file.vague), ...split(file.subject)].map(key))
    words.set(word, word);
  for (const [word, from] of file.variants.map(pair))
    for (const text of [word, ...from]) words.set(text, word);
  const common = new Set(split(file.common).map(key));
  const vague = new Set(split(file.vague).map(key));
  const known = new Set([...words].filter(([, word]) => word !== '').map(([text]) => text));
  for (const word of [...split(file.outside), ...split(file.neighbours)]) known.add(key(word));
  for (const topic of topics) for (const text of topic.keys) if (text.length < 12) known.add(text);
  const spelling = new Map<string, string>();
  for (const word of [
    ...split(file.common),
    ...split(file.vague),
    ...split(file.subject),
    ...file.variants.map((entry) => entry.replace(/=.*$/, '')),
  ])
    spelling.set(key(word), word);
  const inner = new Map<string, readonly string[]>();
  for (const word of spelling.keys())
    if (word.length > 2)
      inner.set(
        word,
        piecesOf(word).flatMap((text) => {
          const to = words.get(text);
          return to !== undefined && to !== '' && to !== word ? [to] : [];
        }),
      );
  const longestFrom = new Map<string, number>();
  for (const text of words.keys()) {
    const [first = ''] = cells(text);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, text.length));
  }
  return {
    words,
    spelling,
    inner,
    common,
    vague,
    insurance: new Map(
      file.insurances.flatMap((list, at) =>
        split(list).map((word) => [words.get(key(word)) || key(word), at] as const),
      ),
    ),
    wider: new Map(file.wider.map(pair)),
    together: file.together.map((entry) => {
      const [word = '', ...groups] = entry.split('=');
      return { word: key(word), groups: groups.map((group) => new Set(split(group).map(key))) };
    }),
    sections: file.sections.map((entry) => {
      const [id = '', title = '', from = '', not = '', within = ''] = entry.split('=');
      const meant = (word: string): string => words.get(key(word)) || key(word);
      return {
        id,
        title,
        words: split(from).map(meant),
        not: split(not).map(meant),
        within: within === '' ? id : within,
      };
    }),
    outside: split(file.outside).map(key),
    deeds: new Set(split(file.deeds).map(key)),
    neighbours: split(file.neighbours).map(key),
    known,
    telling: (name) => {
      const word = words.get(name);
      if (word === undefined) return name.length > 1;
      return word !== '' && !vague.has(word) && !common.has(word) && name.length > 1;
    },
    longest: Math.max(1, ...longestFrom.values()),
    longestFrom,
  };
};

export interface Piece {
  text: string;
  /** The word that it stands for; `undefined` when it is not in the vocabulary. */
  word?: string;
}

/** Cuts folded text into words of the vocabulary and single cells that it does not know. */
export const cut = (text: string, { words, longestFrom }: Vocabulary): Piece[] => {
  const pieces: Piece[] = [];
  const list = cells(text);
  // Where each cell begins; what lies between two cells (a lone sign) is part of none.
  let end = 0;
  const starts = list.map((cell) => {
    const start = text.indexOf(cell, end);
    end = start + cell.length;
    return start;
  });
  for (let at = 0; at < list.length;) {
    const first = list[at]!;
    const start = starts[at]!;
    let size = Math.min(longestFrom.get(first) ?? 0, list.length - at);
    let piece = first;
    let found: string | undefined;
    for (; size > 0; size -= 1) {
      const last = at + size - 1;
      piece = text.slice(start, starts[last]! + list[last]!.length);
      found = words.get(piece);
      if (found !== undefined) break;
    }
    pieces.push(found === undefined ? { text: first } : { text: piece, word: found });
    at += Math.max(size, 1);
  }
  return pieces;
};

/** 45岁 is an age, 16年 a number of years, 2035年 a year: near to others of its kind. */
const NUMBER = /^(\d+)(岁|年|月)$/;

/** What a text is about: words, pairs of neighbouring cells, numbers; each with a weight. */
export const features = (text: string, vocabulary: Vocabulary): Map<string, number> => {
  const result = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    result.set(feature, Math.max(result.get(feature) ?? 0, weight));
  };
  let run: string[] = [];
  const flush = (): void => {
    if (run.length === 1) add(run[0] ?? '', 0.5);
    for (let at = 0; at + 1 < run.length; at += 1) add(`${run[at] ?? ''}${run[at + 1] ?? ''}`, 0.7);
    run = [];
  };
  const pieces = cut(text, vocabulary);
  for (const { word, groups } of vocabulary.together)
    if (groups.every((group) => pieces.some((piece) => group.has(piece.word || piece.text))))
      add(word, 1.2);
  for (const { text: piece, word } of pieces) {
    if (piece === ' ' || word === '') flush();
    else if (word === undefined && /^\p{Script=Han}/u.test(piece)) run.push(piece);
    else {
      flush();
      const name = word ?? piece;
      const kind = word === undefined ? NUMBER.exec(piece) : null;
      add(
        name,
        kind ? 0.5 : vocabulary.vague.has(name) ? 0.15 : vocabulary.common.has(name) ? 0.7 : 1.2,
      );
      if (kind) add(`#${String(kind[1]?.length)}${kind[2] ?? ''}`, 0.25);
      if (piece !== name && piece.length > 1) add(`=${piece}`, 0.3);
      for (const wide of vocabulary.wider.get(name) ?? [])
        add(wide, vocabulary.vague.has(wide) ? 0.1 : 0.5);
      for (const part of vocabulary.inner.get(name) ?? []) add(part, 0.4);
      if (name.length > 2 && !vocabulary.vague.has(name) && !/\d/.test(name))
        for (let at = 0; at + 1 < name.length; at += 1) add(name.slice(at, at + 2), 0.15);
    }
  }
  flush();
  return result;
};

/** The text without words that say nothing, in the handbook's words: equal for questions that mean the same. */
export const gist = (text: string, vocabulary: Vocabulary): string =>
  cut(text, vocabulary)
    .filter(({ text: piece, word }) => piece !== ' ' && word !== '')
    .map(({ text: piece, word }) => word ?? piece)
    .join('');
