/** A table of measurements with its title. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Head and rows as Markdown. */
export const rowsAsMarkdown = ({ head, rows }: Pick<Table, 'head' | 'rows'>): string => {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

/** The table as Markdown. */
export const asMarkdown = (table: Table): string => `## ${table.title}\n\n${rowsAsMarkdown(table)}`;

/** The tables of a Markdown text, as `asMarkdown` or Prettier wrote them; cells are text. */
export const tablesIn = (markdown: string): Table[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const cells = lines
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      return { title, head: cells[0] ?? [], rows: cells.slice(2) };
    });

/** The middle one of several measurements. */
export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** Says on the terminal what is being done, for a run that takes a quarter of an hour. */
export const say = (words: string): void => console.error(`… ${words}`);
