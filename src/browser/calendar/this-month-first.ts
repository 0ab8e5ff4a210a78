/**
 * Puts the month of the reader's own clock first, the others after it in their order, and says which it
 * is. An address that leads to a place on the page leaves the order as it came, so nothing moves away
 * under the reader.
 */
const box = document.getElementById('months')!;
const months = [...box.children];
const current = new Date().getMonth();

const mark = document.createElement('small');
mark.textContent = box.dataset['thisMonth']!;
months[current]!.querySelector('h2')!.append(mark);
if (!location.hash) box.append(...months.slice(current), ...months.slice(0, current));

export {};
