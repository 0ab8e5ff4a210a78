import { movedAddress } from '../redirects.ts';
import type { Redirects } from '../schema/redirect.ts';
import type { Collection, FieldAddress } from './collection.ts';

/** A field whose address moved. */
interface MovedField extends FieldAddress {
  /** The address that it has now. */
  readonly present: string;
}

/** The fields of an entry whose addresses moved, by what redirects.yaml says. */
const movedFields = <Data>(
  { links }: Pick<Collection, 'links'>,
  data: Data,
  moved: Redirects['moved'],
): MovedField[] =>
  (links?.(data) ?? []).flatMap((field) => {
    const present = movedAddress(field.address, moved);
    return present === undefined ? [] : [{ ...field, present }];
  });

/** An address, or one on the page of its own entry (`#how`), becomes the present one. */
const replaceText = (text: unknown, { address, present }: MovedField): unknown =>
  text === address || (typeof text === 'string' && text.startsWith('#')) ? present : text;

/** A list whose key is an address; if the new address has a list already, that one comes first. */
const renameList = (
  lists: Readonly<Record<string, unknown>>,
  { address, present }: MovedField,
): Record<string, unknown> => {
  const { [address]: moved, ...others } = lists;
  const there = others[present];
  return {
    ...others,
    [present]: Array.isArray(there) && Array.isArray(moved) ? [...there, ...moved] : moved,
  };
};

/** A copy of the data with the value at a path replaced. */
const replaceAt = (data: unknown, path: FieldAddress['path'], field: MovedField): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return replaceText(data, field);
  if (Array.isArray(data))
    return data.map((item, i) => (i === key ? replaceAt(item, rest, field) : (item as unknown)));
  const record = data as Readonly<Record<string, unknown>>;
  const name = String(key);
  return rest.length === 0 && name === field.address
    ? renameList(record, field)
    : { ...record, [name]: replaceAt(record[name], rest, field) };
};

/**
 * The data of an entry with each address that moved replaced by the present one, so that a page may be
 * renamed without touching what links to it. The data itself where nothing in it moved.
 */
export const followRedirects = <Data>(
  collection: Pick<Collection, 'links'>,
  data: Data,
  moved: Redirects['moved'],
): Data =>
  movedFields(collection, data, moved).reduce<unknown>(
    (current, field) => replaceAt(current, field.path, field),
    data,
  ) as Data;
