const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];

/** A page with a table in the place of the one that it has. */
export function withTable(page: string, header: readonly string[], rows: readonly string[][]): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`The page has no place for figures, between ${BEGIN} and ${END}.`);
  const lines = [header, header.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${page.slice(0, from)}${BEGIN}\n${table}\n${page.slice(to)}`;
}
