import { z } from 'zod';

const han = /^\p{Script=Han}+$/u;

/** A simplified character and the traditional ones that are written for it. */
export const searchTraditionalSchema = z.record(
  z.string().regex(/^\p{Script=Han}$/u, { error: '应为一个简体字' }),
  z.string().regex(han, { error: '应为一个或几个繁体字' }),
);
export type SearchTraditional = z.infer<typeof searchTraditionalSchema>;
