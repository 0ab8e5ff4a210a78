import { calendarEntrySchema } from '../schema/calendar-entry.ts';
import { partsOf } from '../schema/page-text.ts';
import { collection, textsWithoutFigures } from './collection.ts';

/** What falls due in each month; all of it stands on one page and in one file for calendars. */
export const calendar = collection({
  files: { folder: 'calendar', depth: 1, file: '*', extension: 'yaml' },
  schema: calendarEntrySchema,
  shown: true,
  page: () => '/calendar/',
  anchor: (id) => id,
  links: ({ link, text }) => [
    { path: ['link'], address: link },
    ...partsOf(text).flatMap((part, i) =>
      part.link === undefined ? [] : [{ path: ['text', i, 'link'], address: part.link }],
    ),
  ],
  facts: ({ text }) =>
    partsOf(text).flatMap(({ fact }, i) =>
      fact === undefined ? [] : [{ path: ['text', i, 'fact'], id: fact }],
    ),
  texts: (data) => [
    ...textsWithoutFigures(data, ['title', 'short']),
    ...partsOf(data.text).map((part, i) => ({
      path: ['text', i, 'text'],
      text: part.text,
      facts: part.fact === undefined ? undefined : [part.fact],
    })),
  ],
  // The parts of a sentence: two may be the same comma.
  mayRepeat: (path) => path.length > 0 && path[0] === 'text',
  title: ({ title }) => title,
  usageLabel: ({ title }) => `日历：${title}`,
});
