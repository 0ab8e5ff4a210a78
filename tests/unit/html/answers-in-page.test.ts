import { describe, expect, test } from 'vitest';
import { answersInPage } from '../../../src/tools/html/answers-in-page.ts';

const page = (inner: string): string =>
  `<html><body><header><p>参保手册</p></header><main id="main">${inner}</main></body></html>`;
const answers = (inner: string, isPlace = false) => answersInPage(page(inner), isPlace);

describe('a page', () => {
  test('answers with the first sentences after its title, without marks of evidence', () => {
    expect(
      answers(
        '<nav><p>首页</p></nav><h1>能给家人<wbr>用吗</h1><div class="block answer"><span class="seal">答</span>' +
          '<p><strong>能</strong>，你参加职工医保就行&#8288;<sup><a href="#e1">1</a></sup>。</p></div>' +
          '<p class="checked">38条依据：原文13。</p>',
      ),
    ).toEqual({ '': '能，你参加职工医保就行。' });
  });

  test('keeps that a statement is unproven, and from when it changes', () => {
    const text =
      '<h1>怎么报</h1><p>次月起停&#8288;<sup><a href="#e1">1</a><span class="weak">待核实</span></sup>' +
      '<small class="changes">（<a href="/facts/x/">2027年1月1日起有变</a>）</small>。</p>';
    expect(answers(text)).toEqual({ '': '次月起停（待核实）（2027年1月1日起有变）。' });
  });

  test('leaves out what a word of the glossary means', () => {
    const note = '<small class="gloss">统筹区：一起管的地方。</small>';
    expect(answers(`<h1>题</h1><p>换了统筹区要转移${note}</p>`)).toEqual({
      '': '换了统筹区要转移。',
    });
  });

  test('takes a second sentence along only where both are short', () => {
    const long = `${'很长的一句'.repeat(14)}。`;
    expect(answers(`<h1>题</h1><p>不会。${long}</p>`)).toEqual({ '': '不会。' });
    expect(answers('<h1>题</h1><p>不会。累计年限不清零。</p>')).toEqual({
      '': '不会。累计年限不清零。',
    });
  });

  test('has no answer where a sentence is too long to be whole in a row', () => {
    expect(answers(`<h1>题</h1><p>${'很长的一句'.repeat(40)}。</p>`)).toEqual({});
  });
});

describe('a section', () => {
  test('answers under the id of its heading, whatever stands before it', () => {
    expect(
      answers(
        '<h1>题</h1><p>能。</p><h2 id="who">谁能用<a class="anchor" href="#who">#</a></h2><ul><li>近亲属</li></ul>' +
          '<h3 id="how">怎么办</h3><p>打12393。</p>',
      ),
    ).toEqual({ '': '能。', '#who': '近亲属。', '#how': '打12393。' });
  });

  test('says all items of a list that it announces, or none of them', () => {
    const list = (items: readonly string[]): string =>
      `<h1>题</h1><h2 id="a">什么能报</h2><p>按当地办。要满足：</p><ul>${items
        .map((item) => `<li>${item}。</li>`)
        .join('')}</ul>`;
    expect(answers(list(['没有断缴', '用自己的卡']))).toEqual({
      '#a': '按当地办。要满足：没有断缴；用自己的卡。',
    });
    expect(answers(list(['很长的一条'.repeat(20), '很长的一条'.repeat(20)]))).toEqual({
      '#a': '按当地办。',
    });
  });

  test('does not join what stands before a table with what stands after it', () => {
    expect(
      answers(
        '<h1>题</h1><h2 id="a">数</h2><p>每年公布。</p><table><tr><td>1</td></tr></table><p>没有查到别的。</p>',
      ),
    ).toEqual({ '#a': '每年公布。' });
  });

  test('that begins with numbered steps says what each of them is called', () => {
    const step = (id: string, title: string, text: string): string =>
      `<li id="${id}"><b>${title}<a class="anchor" href="#${id}">#</a></b><p>${text}</p></li>`;
    const steps = `<ol class="steps">${step('look', '查记录', '都免费。')}${step('ask', '问单位。', '要日期。')}</ol>`;
    const own = { '#look': '查记录。都免费。', '#ask': '问单位。要日期。' };
    const section = '<h1>题</h1><h2 id="a">怎么办</h2>';
    expect(answers(`${section}${steps}<p>还不行，打12393。</p>`)).toEqual({
      '#a': '查记录；问单位。',
      ...own,
    });
    expect(answers(`${section}<p>自己办。</p>${steps}<p>别的。</p>`)).toEqual({
      '#a': '自己办。',
      ...own,
    });
    expect(answers(`${section}<p>分两步：</p>${steps}`)).toEqual({
      '#a': '分两步：查记录；问单位。',
      ...own,
    });
  });

  test('puts the label of a point before it', () => {
    expect(
      answers('<h1>题</h1><h2 id="a">断缴</h2><dl><div><dt>停了什么</dt><dd>报销</dd></div></dl>'),
    ).toEqual({ '#a': '停了什么：报销。' });
  });

  test('without a sentence has no answer: tables, menus and links to other pages are none', () => {
    expect(
      answers(
        '<h1>题</h1><h2 id="a">逐年</h2><table><tr><td>2030年<sup><span class="weak">待核实</span></sup></td></tr></table>' +
          '<ul class="row"><li>别的</li></ul><section class="next"><h2 id="next">接着看</h2><p>别的页。</p></section>',
      ),
    ).toEqual({});
  });
});

describe('the page of a place', () => {
  const place =
    '<h1>在广东参保</h1><p>能用。</p><h2 id="local">广东的规定</h2><ul><li>失业金按90%发。</li><li>产假多80天。</li></ul>' +
    '<h2 id="base">缴费基数</h2><p>没有查到。</p><h2 id="places">各地</h2><ul class="row names"><li id="foshan">佛山市</li></ul>' +
    '<ul><li id="guangzhou"><b>广州市</b><p>另外查到：</p><ul><li>费率8%。</li></ul></li></ul>';

  test('gives all facts of a section and of a place, of which one may be asked for', () => {
    expect(answers(place, true)).toEqual({
      '': '能用。',
      '#local': ['失业金按90%发。', '产假多80天。'],
      '#base': '没有查到。',
      '#guangzhou': ['费率8%。'],
    });
  });
});
