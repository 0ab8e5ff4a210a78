/**
 * Marks what on the page is past its day of rechecking. That day is in `data-due`, or for the documents of a page in
 * `data-due-days` of their list.
 */
import { parseDueDays } from '../../core/dates/due-days.ts';

/** Words of a note on a page, or on a document or entry in a list, that was due on this day. */
const wordsOf = (element: HTMLElement, due: string): string =>
  element.matches('p')
    ? `这里有依据过了该复核的日子（${due}），可能已经变了，办之前先问当地。`
    : `（过了复核日${due}）`;

/** Marks what was due before `today`, a day of the reader's own clock as `YYYY-MM-DD`. */
export const markOverdue = (today: string): void => {
  const mark = (element: HTMLElement, due: string): void => {
    if (due >= today) return;
    const note = document.createElement('b');
    note.className = 'overdue';
    note.textContent = wordsOf(element, due);
    element.append(note);
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-due]'))
    mark(element, element.dataset['due']!);
  for (const list of document.querySelectorAll<HTMLElement>('[data-due-days]'))
    parseDueDays(list.dataset['dueDays']!).forEach((due, i) => {
      const item = list.children[i];
      if (item instanceof HTMLElement) mark(item, due);
    });
};
