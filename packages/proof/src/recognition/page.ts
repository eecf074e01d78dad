/** A page with a table in the place of the one that it has, between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withTable(
  page: string,
  name: 'figures' | 'figures of pages',
  header: readonly string[],
  rows: readonly string[][],
): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`The page has no place for figures, between ${begin} and ${end}.`);
  const lines = [header, header.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${page.slice(0, from)}${begin}\n${table}\n${page.slice(to)}`;
}
