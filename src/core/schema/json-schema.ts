import { z } from 'zod';

/** What an editor can tell of a date; that the day exists is for the content check. */
const DATE = String.raw`^(unknown|\d{4}(-\d{2}){0,2})$`;

/** YAML takes a bare 2024 for a number. */
const DATE_AS_WRITTEN = [{ type: 'string', pattern: DATE }, { type: 'integer' }] as const;

/**
 * The same JSON Schema with `anyOf` in place of each list of types: strict validators refuse such a
 * list. Zod writes one only where a schema says nothing besides its types.
 */
const withSingleTypes = (_key: string, value: unknown): unknown => {
  const { type, ...others } = (value ?? {}) as { type?: unknown };
  if (!Array.isArray(type)) return value;
  return { ...others, anyOf: type.map((each: unknown) => ({ type: each })) };
};

/**
 * The JSON Schema (2020-12) of a schema: `output` is the data as it is published, `input` what an
 * author may write. Rules that JSON Schema can't say (real days, ids that exist) are left out.
 */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const converted = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: result }) => {
      const { def } = zodSchema._zod;
      // A field that must be absent; JSON Schema has no other word for it.
      if (def.type === 'undefined') Object.assign(result, { not: {} });
      // Only dates are read through a pipe.
      if (io !== 'input' || def.type !== 'pipe') return;
      delete result.type;
      result.anyOf = [...DATE_AS_WRITTEN];
    },
  });
  return JSON.parse(JSON.stringify(converted), withSingleTypes) as object;
};
