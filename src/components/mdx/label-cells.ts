const text = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/**
 * The inside of a Markdown table with scopes, the first cell of each row as its heading and the
 * column's name on every other cell.
 */
export const labelCells = (table: string): { html: string; columns: string[] } => {
  const columns = [...table.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map((match) => text(match[1]!));
  const [head = '', ...body] = table.split(/(?=<tbody)/);
  const rows = body.join('').replace(/<tr\b[^>]*>.*?<\/tr>/gs, (row) => {
    let at = -1;
    return row.replace(/<td\b([^>]*)>(.*?)<\/td>/gs, (_, attributes: string, cell: string) => {
      at += 1;
      if (at === 0) return `<th scope="row"${attributes}>${cell}</th>`;
      return `<td data-label="${columns[at] ?? ''}"${attributes}>${cell}</td>`;
    });
  });
  return {
    html:
      head.replaceAll('<th', '<th scope="col"').replaceAll('<th scope="col"ead', '<thead') + rows,
    columns,
  };
};
