import { SHORTCODES } from '../../../src/core/collections/shortcodes.ts';
import { type Case, GUIDE, REGION } from './case.ts';

const TAGS = Object.keys(SHORTCODES).join('、');
const BLOCK = '标签单独一行，前后和里面的文字之间空一行';

export const shortcodes: readonly Case[] = [
  {
    kind: 'an unknown tag',
    file: GUIDE,
    replace: '登录以后',
    by: '<b>登录</b>以后',
    found: '<b>',
    expected: `这些标签之一：${TAGS}`,
  },
  {
    kind: 'an import',
    file: GUIDE,
    replace: '## 怎么查',
    by: "import X from './x.astro'\n\n## 怎么查",
    found: "import X from './x.astro'",
    expected: '正文里只有文字和标签，不写代码',
  },
  {
    kind: 'an expression',
    file: GUIDE,
    replace: '登录以后',
    by: '登录{1 + 1}以后',
    found: '{1 + 1}',
    expected: '正文里只有文字和标签，不写代码',
  },
  {
    kind: 'a step without a title',
    file: GUIDE,
    replace: ' title="数月数"',
    by: '',
    found: '<Step>',
    expected: '<Step id="…" title="…">',
  },
  {
    kind: 'a step outside steps',
    file: REGION,
    replace: '辛集看',
    by: '<Step id="a" title="一">\n\n做。\n\n</Step>\n\n辛集看',
    found: '<Step>',
    expected: '<Steps> 里面',
  },
  {
    kind: 'words between steps',
    file: GUIDE,
    replace: '<Step id="count"',
    by: '然后：\n\n<Step id="count"',
    found: '然后：',
    expected: '<Steps> 里只有 <Step>',
  },
  {
    kind: 'a table within a sentence',
    file: GUIDE,
    replace: '登录以后',
    by: '登录<FactTable id="minimum-months" caption="表" />以后',
    found: '<FactTable>',
    expected: BLOCK,
  },
  {
    kind: 'words inside a table',
    file: GUIDE,
    replace: ' caption="哪年退休，最少缴多久" />',
    by: ' caption="哪年退休，最少缴多久">\n\n表\n\n</FactTable>',
    found: '<FactTable>',
    expected: '<FactTable … />',
  },
  {
    kind: 'a comparison on another page',
    file: GUIDE,
    replace: '<FactTable id="minimum-months" caption="哪年退休，最少缴多久" />',
    by: '<Compared />',
    found: '<Compared>',
    expected: '只用在 content/comparisons/',
  },
  {
    kind: 'an attribute that does not exist',
    file: GUIDE,
    replace: '<Fact id="account-rate" />',
    by: '<Fact id="account-rate" unit="元" />',
    found: 'unit',
    expected: '这些属性：id',
  },
  {
    kind: 'an attribute that is code',
    file: GUIDE,
    replace: 'id="count"',
    by: 'id={1}',
    found: '<Step>',
    expected: '<Step id="…" title="…">',
  },
  {
    kind: 'an id that does not come first',
    file: GUIDE,
    replace: 'id="minimum-months" caption="哪年退休，最少缴多久"',
    by: 'caption="哪年退休，最少缴多久" id="minimum-months"',
    found: 'caption id',
    expected: 'id 写在最前面',
  },
  {
    kind: 'a block within a sentence',
    file: GUIDE,
    replace: '登录以后点“参保”',
    by: '登录<Note>以后</Note>点“参保”',
    found: '<Note>',
    expected: BLOCK,
  },
  {
    kind: 'a block on one line',
    file: GUIDE,
    replace: '## 怎么查',
    by: '<Note>先看这里。</Note>\n\n## 怎么查',
    found: '<Note>',
    expected: BLOCK,
  },
  {
    kind: 'a paragraph that is nothing but a fact',
    file: GUIDE,
    replace: '登录以后',
    by: '<Fact id="minimum-until-2029">缴满15年就够。</Fact>\n\n登录以后',
    found: '<Fact>',
    expected: '<Fact> 外面至少留一个字，例如句末的句号',
  },
  {
    kind: 'a fact within a fact',
    file: GUIDE,
    replace: '缴满15年就够</Fact>',
    by: '缴<Fact id="minimum-until-2029">满15年</Fact>就够</Fact>',
    found: '<Fact>',
    expected: '两个 <Fact> 前后并列',
  },
  {
    kind: 'a statement printed as a number',
    file: GUIDE,
    replace: '<Fact id="account-rate" />',
    by: '<Fact id="minimum-until-2029" />',
    found: 'minimum-until-2029是一句话',
    expected: '<Fact id="minimum-until-2029">你的话</Fact>',
  },
  {
    kind: 'a table printed as a number',
    file: GUIDE,
    replace: '<Fact id="account-rate" />',
    by: '<Fact id="minimum-months" />',
    found: 'minimum-months是一张表',
    expected: '<FactTable id="minimum-months" caption="…" />',
  },
  {
    kind: 'a number printed as a table',
    file: GUIDE,
    replace: '<FactTable id="minimum-months"',
    by: '<FactTable id="account-rate"',
    found: 'account-rate是单个数',
    expected: '<Fact id="account-rate">你的话</Fact>',
  },
  {
    kind: 'a second answer',
    file: GUIDE,
    replace: '## 怎么查',
    by: '<Answer>\n\n再答一次。\n\n</Answer>\n\n## 怎么查',
    found: 'Answer',
    expected: '正文开头一个 <Answer>，只有一个',
  },
  {
    kind: 'a guide that does not answer first',
    file: GUIDE,
    replace: '<Answer>',
    by: '先说几句。\n\n<Answer>',
    found: 'paragraph',
    expected: '正文开头一个 <Answer>，只有一个',
  },
  {
    kind: 'a place for a diagram that the guide has not',
    file: GUIDE,
    replace: '## 怎么查',
    by: '<Diagram />\n\n## 怎么查',
    found: '<Diagram />',
    expected: '开头写 diagram，正文里写一个 <Diagram />',
  },
  {
    kind: 'a diagram that stands nowhere',
    file: GUIDE,
    replace: 'order: 10',
    by: `order: 10
diagram:
  title: 谁先谁后
  lanes: [你, 家人]
  steps:
    - who: 你
      when: 先
      what: 打开
    - who: 家人
      when: 再
      what: 看
`,
    path: 'diagram',
    found: 'diagram',
    expected: '开头写 diagram，正文里写一个 <Diagram />',
  },
];
