/** Each folder of facts has one of so many equal stretches of the time over which days of rechecking are spread. */
const STRETCHES = 16;

/** A number from 0 to just below 1 that depends on the name alone (FNV-1a, its bits mixed once more). */
const fractionOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
};

/**
 * How many whole days before the last day allowed a fact is to be checked, so that facts checked on
 * one day do not all fall due on one day. `days` is the time from its check to the last day allowed;
 * at most a third of it is given up. The names alone decide: facts of a folder stay close together,
 * and a new folder moves no other.
 */
export const daysEarlier = (folder: string, id: string, days: number): number => {
  const stretch = Math.floor(fractionOf(folder) * STRETCHES);
  return Math.floor((((stretch + fractionOf(id)) / STRETCHES) * days) / 3);
};
