import { z } from 'zod';

/** Begins the message of an issue that only says what is expected; what was found is printed beside it. */
export const EXPECTED = '应为';

/** The message of an issue that says, in Chinese, what is expected. */
export const expected = (what: string): string => `${EXPECTED}${what}`;

/**
 * A custom issue with a sentence about what is wrong and, apart from it, what is expected.
 * The content check prints the two in their own places.
 */
export const customIssue = (
  path: readonly PropertyKey[],
  message: string,
  whatIsExpected: string,
) => ({ code: 'custom' as const, path: [...path], message, params: { expected: whatIsExpected } });

/** Non-empty text without white space at either end. */
export const text = z
  .string({ error: expected('一段文字') })
  .refine((value) => value.trim() === value && value !== '', {
    error: expected('首尾没有空白的非空文字'),
  });

/** ASCII name used in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string({ error: expected('小写英文短名，如 family-sharing') })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: expected('小写英文短名，如 family-sharing') });

/** A place: `hebei` (province) or `hebei/shijiazhuang` (anything in it). */
export const regionId = z
  .string({ error: expected('地区编号，如 hebei/shijiazhuang') })
  .regex(/^[a-z]+(?:\/[a-z]+)?$/, { error: expected('地区编号，如 hebei/shijiazhuang') });

/** Six-digit GB/T 2260 code. */
export const areaCode = z
  .string({ error: expected('六位区划代码，加引号') })
  .regex(/^\d{6}$/, { error: expected('六位区划代码，加引号') });

/** Site-internal address, with or without a fragment. */
export const address = z
  .string({ error: expected('站内地址，如 /guides/family-sharing/#who') })
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, {
    error: expected('站内地址，如 /guides/family-sharing/#who'),
  });

/** Official web address, printed as it stands. */
export const url = z.url({ protocol: /^https?$/, error: expected('以 http(s):// 开头的网址') });

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isRealDate = (value: string): boolean => {
  const match = DATE.exec(value);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** YAML loaders hand over a Date, a number (2024) or a string; all become one string. */
const normaliseDate = (value: unknown): unknown => {
  if (value instanceof Date && !Number.isNaN(value.valueOf()))
    return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
};

const dateMessage = expected('日期：YYYY、YYYY-MM 或 YYYY-MM-DD，且日子存在');

/** A date as precisely as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.preprocess(
  normaliseDate,
  z.string({ error: dateMessage }).refine(isRealDate, { error: dateMessage }),
);

/** A whole day, `YYYY-MM-DD`. */
export const day = z.preprocess(
  normaliseDate,
  z
    .string({ error: expected('完整日期 YYYY-MM-DD，且日子存在') })
    .refine((value) => value.length === 10 && isRealDate(value), {
      error: expected('完整日期 YYYY-MM-DD，且日子存在'),
    }),
);

const dateOrUnknown = (error: typeof dateMessage) =>
  z.preprocess(
    normaliseDate,
    z.string({ error }).refine((value) => value === 'unknown' || isRealDate(value), { error }),
  );

/** `from` of a dated value: a partial date, or `unknown` where the start is not known. */
export const from = dateOrUnknown(dateMessage);

/** First day of force of a law: a partial date, or `unknown` where nobody could establish it. */
export const firstDayOfForce = dateOrUnknown(
  expected('施行的第一天：YYYY、YYYY-MM 或 YYYY-MM-DD；查不到写 unknown'),
);

/** Everyday words that people search for; they feed search and are not shown. */
export const aliases = z
  .array(text, { error: expected('词语的列表') })
  .default([])
  .refine((list) => new Set(list).size === list.length, { error: '别名重复' });
