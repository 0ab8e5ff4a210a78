import { z } from 'zod';

/** Names of the fields that the schema knows at a path, in the shape that the data chose. */
export const keysAt = (
  schema: unknown,
  path: readonly PropertyKey[],
  data: unknown,
): readonly string[] => {
  const [here, ...rest] = path;
  const at = (key: PropertyKey): unknown =>
    (data as Record<PropertyKey, unknown> | undefined)?.[key];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return keysAt(schema.unwrap(), path, data);
  if (schema instanceof z.ZodNullable) return keysAt(schema.unwrap(), path, data);
  if (schema instanceof z.ZodUnion)
    return schema.options
      .filter((option) => accepts(option, data))
      .flatMap((option) => keysAt(option, path, data));
  if (schema instanceof z.ZodArray && here !== undefined)
    return keysAt(schema.element, rest, at(here));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Readonly<Record<string, unknown>>;
  return here === undefined ? Object.keys(shape) : keysAt(shape[String(here)], rest, at(here));
};

/** Whether the literals of an option, such as its `kind`, are those of the data. */
const accepts = (option: unknown, data: unknown): boolean =>
  !(option instanceof z.ZodObject) ||
  Object.entries(option.shape as Readonly<Record<string, unknown>>).every(([key, field]) => {
    const value = (data as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (mustBeAbsent(field)) return value === undefined;
    return !(field instanceof z.ZodLiteral) || [...field.values].some((one) => one === value);
  });

const mustBeAbsent = (field: unknown): boolean =>
  field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodUndefined;
