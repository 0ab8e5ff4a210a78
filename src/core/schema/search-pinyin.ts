import { z } from 'zod';
import { expected, text } from './primitives.ts';

/** Syllables without tones, one for each character. */
const syllables = z
  .string()
  .regex(/^[a-z]+(?: [a-z]+)*$/, { error: expected('小写、无声调、用空格隔开的拼音') });

/** How place names are read where the pinyin library is wrong, and how people misread them. */
export const searchPinyinSchema = z.strictObject({
  /** Characters that have one reading in all names but the words below. */
  characters: z
    .record(
      z.string().regex(/^\p{Script=Han}$/u, { error: expected('一个汉字') }),
      z.string().regex(/^[a-z]+$/, { error: expected('小写、无声调的拼音') }),
    )
    .default({}),
  /** A name, or a part of it, and its reading. */
  words: z.record(text, syllables).default({}),
  /** Other readings that people type: a name, or a part of it, and those readings. */
  also: z.record(text, z.array(syllables).min(1)).default({}),
});
export type SearchPinyin = z.infer<typeof searchPinyinSchema>;
