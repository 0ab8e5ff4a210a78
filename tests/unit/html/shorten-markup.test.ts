import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { shortenMarkup } from '../../../src/tools/html/shorten-markup.ts';

test('quotes go where a value needs none', () => {
  expect(
    shortenMarkup('<a class="term" href="/terms/#daihe" data-due="2027-07-24">待核实</a>'),
  ).toBe('<a class=term href=/terms/#daihe data-due=2027-07-24>待核实</a>');
  expect(shortenMarkup('<a href="/lapse/">断缴</a>')).toBe('<a href=/lapse/>断缴</a>');
});

test.each([
  '<p class="block answer">一</p>',
  '<meta content="a=b">',
  '<img alt="">',
  `<q title="it's">一</q>`,
  '<rect height="113"/>',
  '<a href="/">一</a>',
  '<link rel=canonical href="/lapse/">',
])('quotes stay where a value needs them, or a slash might be taken for the end: %s', (html) => {
  expect(shortenMarkup(html)).toBe(html);
});

test('line breaks between elements go; spaces between words and marks stay', () => {
  expect(shortenMarkup('<ul>\n<li>一</li>\n</ul><p><a>1</a> <a>2</a>\n三</p>')).toBe(
    '<ul><li>一</li></ul><p><a>1</a> <a>2</a>\n三</p>',
  );
});

test.each(['script', 'style', 'textarea', 'pre'])('what stands in %s stays as it is', (name) => {
  const kept = `<${name}>\n<a class="b">\n<b title="c">&#8288;</${name}>`;
  expect(shortenMarkup(`<p id="a">一</p>${kept}<p id="d">二</p>${kept}`)).toBe(
    `<p id=a>一</p>${kept}<p id=d>二</p>${kept}`,
  );
});

test('any value is read as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...`ab/#=' <>.-二&;`) }),
      fc.string({ unit: fc.constantFrom(...`一二 a1/="'`) }),
      (value, text) => {
        const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const html = `<p><a title="${escaped}" href="/x/">${text}</a></p>`;
        const [link] = parse(shortenMarkup(html)).querySelectorAll('a');
        expect(link?.getAttribute('title')).toBe(value);
        expect(link?.getAttribute('href')).toBe('/x/');
        expect(link?.text).toBe(text);
      },
    ),
  );
});
