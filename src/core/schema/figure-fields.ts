import { z } from 'zod';
import { day, expected, regionId } from './primitives.ts';

/** Fields that the figures of several topics share. */

export const INSURANCES = ['pension', 'medical', 'unemployment', 'injury', 'maternity'] as const;
export const insurance = z.enum(INSURANCES, { error: expected(`${INSURANCES.join('、')} 之一`) });
export type Insurance = (typeof INSURANCES)[number];

export const positiveYuan = z.number().positive();
export const rate = z.number().min(0).max(1);
export const months = z.number().int().nonnegative();
export const yearsPaid = z.number().multipleOf(0.5).nonnegative();
export const age = z.number().int().positive();
export const tier = z.number().int().min(1).max(9).optional();
export const year = z.number().int().min(1990).max(2100);
const placeList = z.array(regionId).min(1);
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: expected('列表（每项以“- ”开头）') }).min(1);

/** For which of a fact's places an item holds; without both fields, for all of them. */
export const where = {
  /** Only these of the fact's places, or places in its provinces. */
  places: placeList.optional(),
  /** All but these. */
  except: placeList.optional(),
};

/** For which places and until when an item of the list of figures holds. */
export const holding = {
  ...where,
  /** Last day for which this figure holds by the document, if the document says so of this figure only. */
  announcedUntil: day.optional(),
};

/** The kind of people that an item is about; absent if it makes no difference. */
export const who = z.enum(['employee', 'flexible', 'resident', 'retiree']).optional();
