/**
 * The days by which the documents of a page are checked again, in few characters: the earliest of them, then for
 * each document how many days after it. Every page carries its own, and each is read only when it is past.
 */
const DAY_MS = 86_400_000;

export const formatDueDays = (earliest: string, days: readonly string[]): string =>
  [earliest, ...days.map((day) => (Date.parse(day) - Date.parse(earliest)) / DAY_MS)].join(' ');

export const parseDueDays = (text: string): string[] => {
  const [earliest = '', ...later] = text.split(' ');
  return later.map((days) =>
    new Date(Date.parse(earliest) + Number(days) * DAY_MS).toISOString().slice(0, 10),
  );
};
