/**
 * Marks facts on the page that are past their day of rechecking, which stands in `data-due` and in
 * the text beside it. It compares with the reader's own clock and makes no request. This code is
 * inline on every page, so it is kept short.
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
