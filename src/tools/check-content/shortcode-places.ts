import type { CollectionName } from '../../core/collections/index.ts';
import type { Fact } from '../../core/schema/fact.ts';
import type { Shortcode } from '../../core/collections/shortcodes.ts';
import { attribute, isShortcode, plainTextOf, type Node } from '../mdx/syntax-tree.ts';
import type { Finding } from './problem.ts';

type Rule = readonly [broken: boolean, message: string, expected: string];

/** Tags that stand where they have no place, or hold what they can't. */
export const misplacedShortcode = (
  node: Node,
  parents: readonly Node[],
  collection: CollectionName,
  { holds, only }: Partial<Shortcode> = {},
): Finding[] => {
  const parent = parents.at(-1);
  if (!isShortcode(node)) return parent && isTag(parent, 'Steps') ? [wordsAmongSteps(node)] : [];
  const found = `<${node.name ?? ''}>`;
  const children = node.children ?? [];
  const inSentence = node.type === 'mdxJsxTextElement';
  const bareWords = holds === 'blocks' && children.some(({ type }) => type === 'text');
  const rules: Rule[] = [
    [holds === 'nothing' && children.length > 0, '里面不写内容', `<${node.name ?? ''} … />`],
    [
      (inSentence && (holds === 'blocks' || holds === 'nothing')) || bareWords,
      '没有自己成段',
      '标签单独一行，前后和里面的文字之间空一行',
    ],
    [
      isTag(node, 'Fact') && parents.some((outer) => isTag(outer, 'Fact')),
      '套在另一个 <Fact> 里',
      '两个 <Fact> 前后并列',
    ],
    [
      isTag(node, 'Fact') && !inSentence && parent?.type !== 'listItem',
      '占了整段，网页上就不成段',
      '<Fact> 外面至少留一个字，例如句末的句号',
    ],
    [isTag(node, 'Step') && !(parent && isTag(parent, 'Steps')), '不在 <Steps> 里', '<Steps> 里面'],
    [only !== undefined && only !== collection, '这一页印不出来', `只用在 content/${only ?? ''}/`],
  ];
  return rules
    .filter(([broken]) => broken)
    .map(([, message, expected]) => ({ message: `${found} ${message}`, found, expected }));
};

const isTag = (node: Node, name: string): boolean => isShortcode(node) && node.name === name;

const wordsAmongSteps = (node: Node): Finding => ({
  message: '<Steps> 里有别的内容',
  found: plainTextOf(node),
  expected: '<Steps> 里只有 <Step>',
});

/** `<Fact id/>` prints one number, `<FactTable>` a table. */
export const wrongFactKind = (
  node: Node,
  facts: ReadonlyMap<string, Fact | undefined>,
): Finding[] => {
  if (!isShortcode(node)) return [];
  const id = attribute(node, 'id') ?? '';
  const fact = facts.get(id);
  const bare = node.name === 'Fact' && (node.children ?? []).length === 0;
  if (!fact || !(bare || node.name === 'FactTable')) return [];
  const shape = fact.kind === 'statement' ? '一句话' : fact.unit ? '单个数' : '一张表';
  if (shape === (bare ? '单个数' : '一张表')) return [];
  return [
    {
      message: bare ? '<Fact /> 只能印出单个数' : '<FactTable> 只能印出表',
      found: `${id}是${shape}`,
      expected:
        shape === '一张表'
          ? `<FactTable id="${id}" caption="…" />`
          : `<Fact id="${id}">你的话</Fact>`,
    },
  ];
};
