import type { AvoidedWords } from '../../core/schema/avoided-words.ts';
import { validOf, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';
import { onceForEach } from '../once-for-each.ts';
import { readerFacingTexts, type ReaderFacingText } from './reader-facing-texts.ts';

/** The list in `content/words/avoid.yaml`. */
export const collectAvoidedWords = (entries: readonly Entry[]): AvoidedWords =>
  validOf(entries, 'avoidedWords').flatMap(({ data }) => data);

/** Words in an entry that the handbook has another word for. */
export const avoidedWordProblems = (entry: Entry, avoided: AvoidedWords): Problem[] =>
  readerFacingTexts(entry)
    .filter((visible) => anyOf(avoided).test(visible.text) && !isQuoted(entry, visible))
    .flatMap((visible) => avoided.flatMap((item) => usesOf(item, visible)));

/** Finds any of the words: most texts have none, and need not be searched for each. */
const anyOf = onceForEach(
  (avoided: AvoidedWords): RegExp =>
    new RegExp(avoided.map(({ word }) => RegExp.escape(word)).join('|') || '(?!)'),
);

/** Names of documents, what people say, and what a term is mixed up with stand as they are. */
const isQuoted = ({ name }: Entry, { path }: ReaderFacingText): boolean =>
  path !== undefined &&
  (name === 'sources' ||
    path.some((key) => ['cite', 'claim', 'notToConfuse', 'inText', 'label'].includes(String(key))));

const usesOf = (
  { word, use, except = [] }: AvoidedWords[number],
  visible: ReaderFacingText,
): Problem[] => {
  const { text, problem } = visible;
  const right = (index: number): boolean =>
    except.some((longer) => {
      const start = index - longer.indexOf(word);
      return text.slice(Math.max(0, start), start + longer.length) === longer;
    });
  const problems: Problem[] = [];
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length))
    if (!right(i))
      problems.push(problem(i, { message: `不用“${word}”这个词`, found: word, expected: use }));
  return problems;
};
