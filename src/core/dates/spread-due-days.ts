/**
 * Days of rechecking are spread over a stretch of time that is cut into so many equal parts, one for each
 * folder of facts.
 */
const STRETCHES = 16;

/** A number from 0 to just below 1 that depends on the name alone (FNV-1a, its bits mixed once more). */
const fractionOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
};

/**
 * How many whole days before its last possible day a fact falls due, so that facts checked on one day do not
 * all fall due on one day. `days` is the time from its check to the last possible day; at most a third of it
 * is given up. Only the names of fact and folder decide: facts of a folder stay close together, and a new
 * folder does not move the others.
 */
export const daysEarlier = (folder: string, id: string, days: number): number => {
  const stretch = Math.floor(fractionOf(folder) * STRETCHES);
  return Math.floor((((stretch + fractionOf(id)) / STRETCHES) * days) / 3);
};
