/**
 * Lets a reader filter the table of a topic by the name of a place and sort it by a column. The
 * table is complete without it. For a place that has no row, more is fetched (`nearest-row.ts`).
 */
import nearestRowScript from './nearest-row.ts?worker&url';

const box = document.getElementById('topic-table')!;
const body = box.querySelector('tbody')!;
const rows = [...body.rows];

const label = document.createElement('label');
label.className = 'topic-filter';
label.textContent = box.dataset['filter']!;
const input = document.createElement('input');
input.type = 'search';
label.append(input);
const none = document.createElement('p');
none.setAttribute('role', 'status');
box.prepend(label, none);

const FEWEST_LETTERS = 2;
let isNearestRowLoaded = false;
/**
 * Loads the script that finds the nearest row for a place without one; that script listens to later keys
 * itself.
 */
const loadNearestRow = (): void => {
  if (isNearestRowLoaded) return;
  isNearestRowLoaded = true;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = nearestRowScript;
  document.head.append(script);
};

input.oninput = () => {
  const wanted = input.value.trim();
  for (const row of rows) row.hidden = !row.cells[0]!.textContent.includes(wanted);
  const isNone = rows.every(({ hidden }) => hidden);
  none.textContent = isNone ? box.dataset['none']! : '';
  if (isNone && wanted.length >= FEWEST_LETTERS) loadNearestRow();
};

/** The row's original position in the table, or the number of its rule; rows without a number go last. */
const keyOf = (row: HTMLTableRowElement, column: number): number | undefined => {
  if (column === 0) return rows.indexOf(row);
  const number = row.cells[column]!.dataset['sort'];
  return number === undefined ? undefined : Number(number);
};

const sortBy = (column: number, direction: number): void => {
  const sorted = [...rows].sort((a, b) => {
    const [first, second] = [keyOf(a, column), keyOf(b, column)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return (first - second) * direction;
  });
  body.append(...sorted);
};

const heads = [...box.querySelectorAll<HTMLTableCellElement>('thead th')];
heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent.trim();
  head.textContent = '';
  head.append(button);
  button.onclick = () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sortBy(column, down ? -1 : 1);
  };
});
