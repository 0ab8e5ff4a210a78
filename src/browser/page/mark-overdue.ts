/**
 * Tells the reader where something on the page is past its day of rechecking. The day stands in
 * `data-due` and in the words beside it; the reader's own clock decides, nothing is asked or sent,
 * and nothing is fetched: it is inline on every page, and therefore terse.
 */
const today = new Date().toLocaleDateString('sv');

for (const element of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const due = element.dataset['due']!;
  if (due >= today) continue;
  const note = document.createElement('b');
  note.className = 'overdue';
  note.textContent = element.matches('p')
    ? `这里有依据过了该复核的日子（${due}），可能已经变了，办之前先问当地。`
    : `（过了复核日${due}）`;
  element.append(note);
}

export {};
