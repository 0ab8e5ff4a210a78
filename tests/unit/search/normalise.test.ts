import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  tokenise,
  cleanText,
  normaliseHan,
  writeNumeralsAsDigits,
} from '../../../src/core/search/normalise.ts';

describe('normalising', () => {
  test.each([
    ['　ＳＪＺ　', 'sjz'],
    ["xiong'an", 'xiongan'],
    ['xiong’an', 'xiongan'],
    ['shí jiā zhuāng', 'shi jia zhuang'],
    ['lǚ liáng', 'lv liang'],
    ['LÜLIANG', 'lvliang'],
    ['医保，能用吗？', '医保 能用吗'],
    ['“断缴”', '断缴'],
    ['８％', '8%'],
    ['0.05%', '0.05%'],
    ['', ''],
    ['...', ''],
  ])('%s', (typed, text) => {
    expect(cleanText(typed)).toBe(text);
  });

  test('what has nothing to clean is what cleaning it gives', () => {
    const characters = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
      ),
    });
    // The mark at the end is taken off, after all the rest was done.
    fc.assert(
      fc.property(characters, (text) => {
        expect(cleanText(text)).toBe(cleanText(`${text}，`));
      }),
    );
  });

  test.each([
    ['十五年', '15年'],
    ['一年零两个月', '1年2个月'],
    ['一百三十九元', '139元'],
    ['一千零五块', '1005块'],
    ['三四个月', '三四个月'],
    ['几千块', '几千块'],
    ['断了三个月', '断了3个月'],
    ['五险一金', '五险一金'],
    ['三明', '三明'],
    ['六十岁退休', '60岁退休'],
    ['五十了才交', '50岁了才交'],
    ['我妈都58了', '我妈都58岁了'],
    ['存了五十了', '存了五十了'],
    ['一百五十了', '一百五十了'],
  ])('%s is %s', (typed, text) => {
    expect(writeNumeralsAsDigits(typed)).toBe(text);
  });

  test('缴 and 交 are one, and so are 个月 and 月', () => {
    expect(normaliseHan('断缴三个月')).toBe(normaliseHan('断交3月'));
  });

  test('cells keep a number and its unit together', () => {
    expect(tokenise('交15年 app和60岁')).toEqual(['交', '15年', ' ', 'app', '和', '60岁']);
  });
});
