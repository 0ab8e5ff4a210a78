/** The mechanisms of search, and what each is when it is switched off (`ablate.ts`). */
import type { Change } from './variants.ts';

export interface Mechanism extends Change {
  readonly what: string;
}

export const MECHANISMS: readonly Mechanism[] = [
  {
    what: 'correction of homophones',
    file: 'match-by-sound.ts',
    constant: 'correctBySound',
    value: '(text, index, wanted) => (wanted ? whole(text, index, wanted) : text)',
  },
  {
    what: '– of sounds that are only alike (zh and z)',
    file: 'sounds.ts',
    constant: 'mergeSimilarSounds',
    value: '(sound) => sound',
  },
  {
    what: '– only of what stands in no topic',
    file: 'match-by-sound.ts',
    constant: 'isUnfamiliar',
    value: '() => true',
  },
  {
    what: '– only where all is understood then',
    file: 'unknown-words.ts',
    constant: 'isUnderstood',
    value: '() => true',
  },
  {
    what: '– of counties only as the whole or before 市, 县',
    file: 'match-by-sound.ts',
    constant: 'isLikelyPlace',
    value: '() => true',
  },
  {
    what: '– of no word of the dictionary (信誉 is not 新余)',
    file: 'match-by-sound.ts',
    constant: 'isOrdinaryWord',
    value: '() => false',
  },
  {
    what: 'phrases with other words inside (哪里…最低, 撞…赔)',
    file: 'normalise.ts',
    constant: 'hasPhrase',
    value: '() => false',
  },
  {
    what: 'English words of the subject',
    file: 'english.ts',
    constant: 'translateEnglish',
    value: '(text) => text',
  },
  {
    what: 'words of which the answering page does not write',
    file: 'scope.ts',
    constant: 'wordsBeyond',
    value: '() => []',
  },
  {
    what: 'subjects of others',
    file: 'scope.ts',
    constant: 'isOutOfScope',
    value: '() => false',
  },
  {
    what: 'of a place and what it lies in, the inner one',
    file: 'place-lookup.ts',
    constant: 'keepInnermostPlaces',
    value: '(spans) => spans.map(({ hits }) => largestPlaces(hits))',
  },
  {
    what: 'of places that share a name, the larger one',
    file: 'place-lookup.ts',
    constant: 'largestPlaces',
    value: '(hits) => [...hits]',
  },
  {
    what: 'a county that is called like a word is the word',
    file: 'place-lookup.ts',
    constant: 'isPlaceName',
    value: '(text, start, end) => end - start > 1 || standsAlone(text, start, end)',
  },
  {
    what: 'several questions in one query',
    file: 'two-questions.ts',
    constant: 'answerEachQuestion',
    value: '() => undefined',
  },
  {
    what: 'beside a place, words that say little ask for nothing',
    file: 'unknown-words.ts',
    constant: 'hasSpecificWord',
    value: "(text) => text.trim() !== ''",
  },
  {
    what: '– unless they ask something together (郑州五险交多少)',
    file: 'asks.ts',
    constant: 'asksInCommonWords',
    value: '() => false',
  },
  {
    what: 'a place with words that nobody knows is no question',
    file: 'place-and-topic.ts',
    constant: 'MAX_UNKNOWN_CHARACTERS',
    value: 'Infinity',
  },
  {
    what: 'people in two provinces ask for what holds between them',
    file: 'lookup-han.ts',
    constant: 'askedBetweenProvinces',
    value: '(rest) => rest',
  },
  {
    what: 'how a thing is done stands in no figure of a place',
    file: 'asks.ts',
    constant: 'asksForWay',
    value: '() => false',
  },
  {
    what: 'words in letters among characters (社保ka)',
    file: 'lookup.ts',
    constant: 'spellOut',
    value: '(text) => text',
  },
  {
    what: 'whole sentences in pinyin',
    file: 'split-pinyin.ts',
    constant: 'pinyinToHan',
    value: '() => undefined',
  },
  {
    what: 'a pinyin name with one wrong letter',
    file: 'lookup-latin.ts',
    constant: 'placesWithOneTypo',
    value: '() => []',
  },
  {
    what: 'numerals as digits (十五年)',
    file: 'normalise.ts',
    constant: 'writeNumeralsAsDigits',
    value: '(text) => text',
  },
  {
    what: '– ages without 岁 (五十了)',
    file: 'normalise.ts',
    constant: 'AGE_WITHOUT_UNIT',
    value: '/(?!)/g',
  },
  {
    what: 'short headings are no names of their sections',
    file: 'rank-topics.ts',
    constant: 'COMMON_HEADING_LENGTH',
    value: '0',
  },
];
