/** Leaves out of the index files what nearly every record has: empty lists, `false`. */
const isDefault = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && !value.length);

/** The record without the fields that say nothing. The browser reads a missing field as a default. */
export const withoutDefaults = <Fields extends object>(
  record: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isDefault(value))) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };
