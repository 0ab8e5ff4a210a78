import { expect, test } from 'vitest';
import { firstSentence } from '../../../src/core/wording/first-sentence.ts';

test.each([
  ['一句。两句。', '一句。'],
  ['没有句号', '没有句号'],
  ['是吗？不是。', '是吗？'],
  ['他说“行。”后来不行。', '他说“行。”'],
  ['', ''],
])('%s begins with %s', (text, first) => expect(firstSentence(text)).toBe(first));
