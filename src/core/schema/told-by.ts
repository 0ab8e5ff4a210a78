import { z } from 'zod';
import { customIssue } from './primitives.ts';

/**
 * Of a rule for a province: it was read only as one unnamed city or county of it tells it, so that pages and
 * calculators do not call it the rule of the whole province. Only topics have it whose calculators say so.
 */
export const toldBy = z.enum(['city', 'county']).optional();

/** A city that is named tells its own rule. */
export const checkToldBy = (
  entry: { readonly toldBy?: z.infer<typeof toldBy>; readonly appliesTo: readonly string[] },
  context: z.RefinementCtx,
): void => {
  if (entry.toldBy === undefined || !entry.appliesTo.some((id) => id.includes('/'))) return;
  context.addIssue(
    customIssue(
      ['toldBy'],
      'toldBy 只用于全省的规定',
      '只在 appliesTo 全是省时写；写得出是哪个市的，appliesTo 写那个市，不写 toldBy',
    ),
  );
};
