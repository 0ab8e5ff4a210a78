import { z } from 'zod';
import { address, text } from './primitives.ts';

/**
 * How people ask for a page or a section, in their own words, by its address. Search compares a query
 * with all of them; what matters is that they differ in their words.
 */
export const searchQuestionsSchema = z.record(address, z.array(text).min(1));
