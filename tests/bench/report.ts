/** `docs/bench.md`: the tables of the last run of each part. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { asMarkdown, round, tablesIn, type Table } from './table.ts';

const FILE = fileURLToPath(new URL('../../docs/bench.md', import.meta.url));

const INTRODUCTION = `# Measurements

Written by \`npm run bench\`, which says below each title when, where and of which commit. Times differ between
machines and with what else they do; a ratio to a page with one sentence, measured in the same run, differs less.
A run is compared with the table that stands here by its ratios: \`npm run bench\` ends non-zero where one is worse
by three tenths, where a page blocks for more than 200 ms or Lighthouse gives it less than 95, and then leaves
this page as it is. \`npm run bench -- pages:/lapse/,/calendar/\` measures a few pages and keeps nothing.
`;

/** What the machine is and does, the day, and the commit. */
export const circumstances = (): string => {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const load = loadavg().map((one) => round(one, 1));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${round(totalmem() / 1e9)} GB`;
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}, Node ${process.version}, load ${load.join(' ')}.`;
};

/** The tables that the report has. */
export const lastTables = (): Table[] =>
  existsSync(FILE) ? tablesIn(readFileSync(FILE, 'utf8')) : [];

/** Puts tables in the place of those with the same titles, or behind the others. */
export const report = async (tables: readonly Table[], where: string): Promise<void> => {
  const old = existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const titleOf = (section: string): string => section.slice(3, section.indexOf('\n'));
  const sections = new Map(old.map((section) => [titleOf(section), section.trim()]));
  for (const table of tables)
    sections.set(table.title, asMarkdown(table).replace('\n', `\n\n${where}\n`));
  const text = [INTRODUCTION, ...sections.values()].join('\n\n');
  writeFileSync(FILE, await format(text, { parser: 'markdown', printWidth: 112 }));
};
