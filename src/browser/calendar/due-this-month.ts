/**
 * Puts what falls due this month, by the reader's own clock, into the line of the home page that leads
 * to the calendar. The line comes with all months as data and makes no request.
 */
import { localDay } from '../local-day.ts';

const line = document.getElementById('due')!;
const due = JSON.parse(line.dataset['months']!) as Record<string, [short: string, id: string][]>;
const month = localDay().slice(0, 7);

// The key 2027-01 has entries that are due in that year only, 01 those that are due every year.
const entries = [...(due[month] || []), ...(due[month.slice(5)] || [])];
entries.forEach(([short, id], i) => {
  const link = document.createElement('a');
  link.href = line.querySelector('a')!.getAttribute('href')! + '#' + id;
  link.textContent = short;
  line.append(i > 0 ? '、' : line.dataset['before']!, link);
});
