import type { Entry } from '../check-content/entry.ts';
import { readEntries } from '../check-content/read-entries.ts';
import type { ContentFile, Problem } from '../check-content/problem.ts';
import { readerFacingTexts, type ReaderFacingText } from '../check-content/reader-facing-texts.ts';
import { correctionOf } from './autocorrect.ts';
import { MAX_SENTENCE_CHARACTERS, longSentences } from './sentences.ts';

/** What the check of prose found. */
interface ProseReport {
  readonly problems: readonly Problem[];
  /** Texts that were read. */
  readonly texts: number;
  /** Long sentences in facts, which follow their documents: counted, not refused. */
  readonly longInFacts: number;
}

/** Punctuation and length of sentences in everything that `content/` puts before a reader. */
export const checkProse = (files: readonly ContentFile[]): ProseReport => {
  const published = readEntries(files).entries.filter(({ template }) => !template);
  const all = published.flatMap((entry) =>
    readerFacingTexts(entry).map((text) => [entry, text] as const),
  );
  return {
    texts: all.length,
    problems: all.flatMap(([entry, text]) => [
      ...punctuation(text),
      ...(followsDocuments(entry) ? [] : tooLong(text)),
    ]),
    longInFacts: all.filter(
      ([{ name }, { text }]) => name === 'facts' && longSentences(text).length > 0,
    ).length,
  };
};

const followsDocuments = ({ name }: Entry): boolean => name === 'facts' || name === 'sources';

const punctuation = ({ text, problem }: ReaderFacingText): Problem[] => {
  const correction = correctionOf(text);
  if (!correction) return [];
  const { index, found, expected } = correction;
  return [problem(index, { message: '标点或空格写法不对', found, expected })];
};

const tooLong = ({ text, problem }: ReaderFacingText): Problem[] =>
  longSentences(text).map(({ index, sentence, length }) =>
    problem(index, {
      message: '句子太长，读不顺',
      found: `${length}个字：${sentence.trim()}`,
      expected: `最多${MAX_SENTENCE_CHARACTERS}个字，拆成两句`,
    }),
  );
