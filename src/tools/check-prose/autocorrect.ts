import { format, loadConfig } from 'autocorrect-node';

/**
 * AutoCorrect's rules for Chinese copy. Those that put spaces between Han and Latin characters are
 * off: the pages do that with `text-autospace`, and a typed space is a mistake here.
 */
const RULES = {
  'space-word': 0,
  'space-punctuation': 0,
  'space-bracket': 0,
  'space-dash': 0,
  'space-backticks': 0,
  'space-dollar': 0,
  'no-space-fullwidth': 1,
  'no-space-fullwidth-quote': 1,
  fullwidth: 1,
  'halfwidth-word': 1,
  'halfwidth-punctuation': 1,
  spellcheck: 0,
};
loadConfig(JSON.stringify({ rules: RULES }));

/** Where AutoCorrect would write something else. */
export interface AutocorrectFinding {
  readonly index: number;
  readonly found: string;
  readonly expected: string;
}

/** What AutoCorrect would change in a text, as one stretch; undefined where it is content. */
export const correctionOf = (text: string): AutocorrectFinding | undefined => {
  const better = format(text);
  if (better === text) return undefined;
  let start = 0;
  while (text[start] === better[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(text.length, better.length) - start &&
    text.at(-1 - end) === better.at(-1 - end)
  )
    end += 1;
  const around = (of: string): string => of.slice(Math.max(0, start - 8), of.length - end + 8);
  return { index: start, found: around(text), expected: around(better) };
};
