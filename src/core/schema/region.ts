import { z } from 'zod';
import { aliases, areaCode, expected, partialDate, slug, text } from './primitives.ts';

/** Kinds of place that run a fund of their own. */
export const REGION_LEVELS = [
  'prefecture-city',
  'autonomous-prefecture',
  'county',
  'county-city',
  'new-area',
  'provincial-pool',
] as const;

/** A region with content of its own; the body says what is particular about the place. */
export const regionSchema = z.strictObject({
  /** Full name, e.g. 恩施土家族苗族自治州. */
  name: text,
  /** What people call it, e.g. 恩施州. */
  short: text,
  level: z.enum(REGION_LEVELS),
  /** GB/T 2260 code; absent where there is none. */
  code: areaCode.optional(),
  aliases,
  /** Names it had before. */
  formerNames: z.array(text).default([]),
  /** Pinyin of `short` without tones, where the built one would be wrong or there is none. */
  pinyin: z
    .string()
    .regex(/^[a-z ]+$/, { error: expected('小写、无声调的拼音') })
    .optional(),
  /** Codes of counties that belong to it although their codes stand elsewhere. */
  members: z.array(areaCode).default([]),
  /** Whether it was among the first 31 areas of 2024-12-02. */
  firstBatch: z.boolean(),
  /** One sentence for lists and search engines, without figures. */
  description: text,
});

/** A province: what its places share. */
export const provinceSchema = z.strictObject({
  /** Full name, e.g. 广西壮族自治区. */
  name: text,
  /** What people call it, e.g. 广西. */
  short: text,
  code: areaCode,
  aliases,
  /** Pinyin of `short` without tones, where it is misread. */
  misreadings: z
    .array(z.string().regex(/^[a-z]+$/, { error: expected('小写、无声调、连着写的拼音') }))
    .default([]),
  /** When the whole province was reported to have opened 医保钱包, and where that is said. */
  fullyOpen: z.strictObject({ on: partialDate, fact: slug }).optional(),
  /** Localities of the province that stand in no list of administrative divisions (兵团, 省本级). */
  extraLocalities: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        short: text,
        aliases,
        note: text,
        /** Whether it runs the medical insurance itself, apart from the province. */
        runsOwnInsurance: z.boolean().default(false),
        /** Ids of cities of the province that it runs: who lives there may be insured with it. */
        cities: z.array(slug).default([]),
      }),
    )
    .default([]),
  /** What a reader in this province must know, e.g. that national rules do not apply (港澳台). */
  note: text.optional(),
  /** False where the mainland's social insurance does not apply. */
  covered: z.boolean().default(true),
});
export type Region = z.infer<typeof regionSchema>;
export type Province = z.infer<typeof provinceSchema>;
