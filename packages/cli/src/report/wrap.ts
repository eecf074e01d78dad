import stringWidth from 'string-width';

/** Narrower than this, a hanging text would be a column of single words. */
const LEAST_COLUMNS = 20;

/**
 * Breaks lines at words where a terminal would break them anywhere. What goes on is indented, so that the next entry is seen.
 *
 * @param stream a pipe or a file gets every line whole
 * @param indent how far the second line and those after it are moved in
 */
export function wrap(text: string, stream: NodeJS.WriteStream, indent: number): string {
  const columns = stream.isTTY ? stream.columns : 0;
  if (columns < indent + LEAST_COLUMNS) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns, ' '.repeat(indent)))
    .join('\n');
}

function wrapLine(line: string, columns: number, indent: string): string {
  if (stringWidth(line) <= columns) return line;
  // Words keep the spaces before them, so that columns stay where they are.
  const words = line.match(/\s*\S+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last + word) <= columns) lines[lines.length - 1] = last + word;
    else lines.push(last === undefined ? word : indent + word.trimStart());
  }
  return lines.join('\n');
}
