import type { Fact } from '../../core/schema/fact.ts';
import { SHORTCODES, type Shortcode } from '../../core/collections/shortcodes.ts';
import { problemOnLine, type Entry } from './entry.ts';
import { wrongFactKind, misplacedShortcode } from './shortcode-places.ts';
import { attribute, isShortcode, lineOf, walk, type Node } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

const SHORTCODE_NAMES = Object.keys(SHORTCODES);

/** Tags that are not ours, attributes that are missing, blocks in the wrong place, code. */
export const shortcodeProblems = (
  entry: Entry,
  facts: ReadonlyMap<string, Fact | undefined>,
): Problem[] => {
  if (!entry.tree) return [];
  const problems: Problem[] = [];
  for (const [node, parents] of walk(entry.tree))
    for (const finding of [
      ...codeIn(node),
      ...misuse(node),
      ...misplacedShortcode(node, parents, entry.name, SHORTCODES[node.name ?? '']),
      ...wrongFactKind(node, facts),
    ])
      problems.push(problemOnLine(entry.file, lineOf(node), finding));
  return problems;
};

const codeIn = (node: Node): Finding[] => {
  const expected = '正文里只有文字和标签，不写代码';
  if (node.type === 'mdxjsEsm')
    return [{ message: '正文里不能写 import 或 export', found: node.value ?? '', expected }];
  if (node.type === 'image' || node.type === 'imageReference')
    return [
      {
        message: '正文里不放图片',
        found: `![](${node.url ?? ''})`,
        expected: '用文字说；网页不向别的网站要东西',
      },
    ];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return [{ message: '正文里不能写花括号里的代码', found: `{${node.value ?? ''}}`, expected }];
  return [];
};

const misuse = (node: Node): Finding[] => {
  if (!isShortcode(node)) return [];
  const name = node.name ?? '';
  const known = SHORTCODES[name];
  return known
    ? wrongAttributes(node, name, known)
    : [
        {
          message: '没有这个标签',
          found: `<${name}>`,
          expected: `这些标签之一：${SHORTCODE_NAMES.join('、')}`,
        },
      ];
};

const wrongAttributes = (
  node: Node,
  name: string,
  { required = [], optional }: Shortcode,
): Finding[] => {
  const missing = required
    .filter((key) => !attribute(node, key))
    .map((key) => ({
      message: `<${name}> 缺少 ${key}`,
      found: `<${name}>`,
      expected: `<${name} ${required.map((word) => `${word}="…"`).join(' ')}>`,
    }));
  const given = (node.attributes ?? []).map((item) => item.name ?? '{…}');
  const allowed = optional && [...required, ...optional];
  const unknown = given
    .filter((key) => allowed && !allowed.includes(key))
    .map((key) => ({
      message: `<${name}> 没有 ${key} 这个属性`,
      found: key,
      expected: allowed?.length ? `这些属性：${allowed.join('、')}` : '不写属性',
    }));
  const late = required[0] === 'id' && given.includes('id') && given[0] !== 'id';
  const order = {
    message: `<${name}> 的 id 不在最前面`,
    found: given.join(' '),
    expected: 'id 写在最前面',
  };
  return [...missing, ...unknown, ...(late ? [order] : [])];
};
