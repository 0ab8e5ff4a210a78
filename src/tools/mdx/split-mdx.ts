import { parseMdx, type Node } from './syntax-tree.ts';

/** An MDX file taken apart; lines are counted from the top of the file. */
interface Mdx {
  readonly frontmatter: string;
  /** The body, with the frontmatter's lines left empty. */
  readonly body: string;
  readonly tree: Node | undefined;
  readonly error: { line: number; message: string; expected: string } | undefined;
}

const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Undefined where the file does not begin with frontmatter. */
export const splitMdx = (text: string): Mdx | undefined => {
  const match = FRONTMATTER.exec(text);
  if (!match) return undefined;
  const blank = match[0].replace(/[^\n]/g, '');
  const body = blank + text.slice(match[0].length);
  const frontmatter = match[1] ?? '';
  try {
    return { frontmatter, body, tree: parseMdx(body), error: undefined };
  } catch (error) {
    return { frontmatter, body, tree: undefined, error: explain(String((error as Error).message)) };
  }
};

const RULES: readonly (readonly [RegExp, string, string])[] = [
  [
    /Expected a closing tag for `<([^`>]*)>`/,
    '<$1> 没有关上',
    '同一段里写上 </$1>，自己成段的标签前后空一行',
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`/,
    '</$1> 没有配对的开头',
    '开头和结尾的标签名一样，里外不交叉',
  ],
  [/closing brace for `\{`/, '花括号没有配对', '正文里不用花括号；标题的编号写成 {#id}'],
  [/create a comment in MDX/, '正文里不能写 HTML 注释', '去掉注释'],
  [
    /before attribute|attribute name|attribute value/,
    '标签的属性写法不对',
    '属性写成 id="open-app"',
  ],
  [/before name/, '“<”后面不是标签名', '小于号写成 &lt;'],
];

const explain = (message: string) => {
  const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
  for (const [pattern, what, expected] of RULES) {
    const match = pattern.exec(message);
    const fill = (words: string): string => words.replaceAll('$1', match?.[1] ?? '');
    if (match) return { line, message: `MDX 写法不对：${fill(what)}`, expected: fill(expected) };
  }
  return { line, message: `MDX 写法不对（${message}）`, expected: '正确的 MDX' };
};
