import { z } from 'zod';

/** What an editor can tell of a date; that the day exists is for the content check. */
const DATE = String.raw`^(unknown|\d{4}(-\d{2}){0,2})$`;

/**
 * The JSON Schema (2020-12) of a schema: `output` is the data as it is published, `input` what an
 * author may write. Rules that JSON Schema can't say (real days, ids that exist) are left out.
 */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: result }) => {
      const { def } = zodSchema._zod;
      // A field that must be absent; JSON Schema has no other word for it.
      if (def.type === 'undefined') Object.assign(result, { not: {} });
      // Only dates are read through a pipe: YAML takes a bare 2024 for a number.
      if (io === 'input' && def.type === 'pipe')
        Object.assign(result, { type: ['string', 'integer'], pattern: DATE });
    },
  });
