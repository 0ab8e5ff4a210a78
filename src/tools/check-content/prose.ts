import type { Entry } from './entry.ts';
import type { Finding, Problem } from './problem.ts';
import { readerFacingTexts } from './reader-facing-texts.ts';

const HAN = '\\p{Script=Han}';
/** Han characters and the full-width punctuation that stands among them. */
const FULL = `${HAN}、。，；：？！“”‘’（）《》〈〉【】「」…`;
const SPACE = '[ \\t\\u00a0\\u3000]+';
const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '“”',
};

const TYPED_SPACE = new RegExp(
  `(?<=[${FULL}])${SPACE}(?=[${FULL}A-Za-z0-9])|(?<=[A-Za-z0-9])${SPACE}(?=[${FULL}])`,
  'gu',
);
const LINE_BREAK = new RegExp(`(?<=[${FULL}])\\n(?=\\S)|(?<=\\S)\\n(?=[${FULL}])`, 'gu');
const HALF_WIDTH = new RegExp(`(?<=[${FULL}])[,.;:?!()"]|[,;:?!()"](?=${HAN})`, 'gu');
const STARS = /\*\*/g;

interface Place extends Finding {
  readonly index: number;
}

/** Without one of these a text has no fault; most texts have none of them. */
const SUSPECT = /[ \t\u00a0\u3000\n,.;:?!()"*]/;

/** Faults of typing in one string of Chinese. */
const proseFaults = (text: string): Place[] => (SUSPECT.test(text) ? faultsIn(text) : []);

const faultsIn = (text: string): Place[] => [
  ...[...text.matchAll(TYPED_SPACE)].map(({ index }) => ({
    index,
    message: '汉字旁边有空格',
    found: around(text, index),
    expected: '不留空格',
  })),
  ...[...text.matchAll(LINE_BREAK)].map(({ index }) => ({
    index,
    message: '一段中间换了行，网页上会多出一个空格',
    found: around(text, index),
    expected: '一段写在一行里',
  })),
  ...[...text.matchAll(HALF_WIDTH)].map(({ index, 0: sign }) => ({
    index,
    message: `汉字旁边用了半角标点“${sign}”`,
    found: around(text, index),
    expected: SIGNS[sign] ?? '全角标点',
  })),
  ...[...text.matchAll(STARS)].map(({ index }) => ({
    index,
    message: '星号会原样显示，没有变成加粗',
    found: around(text, index),
    expected: '引号和标点放在 ** 外面：“**字**”，不写 **“字”**',
  })),
];

const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 8), index + 9).replaceAll('\n', ' ');

/** Faults of typing in everything that an entry puts before a reader. */
export const proseProblems = (entry: Entry): Problem[] =>
  readerFacingTexts(entry).flatMap(({ text, problem }) =>
    proseFaults(text).map((fault) => problem(fault.index, finding(fault))),
  );

const finding = ({ message, found, expected }: Place): Finding => ({ message, found, expected });
