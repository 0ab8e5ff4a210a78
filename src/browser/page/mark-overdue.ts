/**
 * Marks facts on the page whose day of rechecking is past. That day is in `data-due` and in the text beside
 * it.
 */

/** Words of a note on a page, or on a document or entry in a list, that was due on this day. */
const wordsOf = (element: HTMLElement, due: string): string =>
  element.matches('p')
    ? `这里有依据过了该复核的日子（${due}），可能已经变了，办之前先问当地。`
    : `（过了复核日${due}）`;

/** Marks what was due before `today`, a day of the reader's own clock as `YYYY-MM-DD`. */
export const markOverdue = (today: string): void => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const due = element.dataset['due']!;
    if (due >= today) continue;
    const note = document.createElement('b');
    note.className = 'overdue';
    note.textContent = wordsOf(element, due);
    element.append(note);
  }
};
