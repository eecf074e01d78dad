/** How the cells of separated values are quoted, which programs do in different ways. */

/** Of csv-parse's options. */
export interface Quoting {
  readonly quote?: string | null;
  readonly escape?: string;
  readonly ltrim?: boolean;
}

/** How cells are quoted at the beginning of a file. */
export function quotingOf(sample: string, delimiter: string): Quoting {
  if (delimiter === '\t' && !isQuoted(sample)) return { quote: null };
  const end = `(?=[${escaped(delimiter)}\\r\\n]|$)`;
  // As MySQL writes them.
  const behindBackslash = new RegExp(
    `"(?:[^"\\\\]|\\\\.)*\\\\"(?![${escaped(delimiter)}\\r\\n])(?:[^"\\\\]|\\\\.)*"${end}`,
  );
  if (!/[^,;\t|\r\n"]""/.test(sample) && behindBackslash.test(sample)) return { escape: '\\' };
  const bare = sample.replace(new RegExp(`(^|[${escaped(delimiter)}\\n])"(?:[^"]|"")*"`, 'g'), '$1');
  const behindSpace = new RegExp(`[${escaped(delimiter)}] +"(?:[^"]|"")*"${end}`);
  return behindSpace.test(bare) ? { ltrim: true } : {};
}

/** Cells between tabs have no marks of their own, unless all marks are in pairs around cells, and none around rows. */
function isQuoted(sample: string): boolean {
  const cell = /(?<=^|[\t\r\n])"(?:[^"]|"")*"(?=[\t\r\n]|$)/g;
  if ([...sample.matchAll(cell)].some(([text]) => /\t/.test(text) && /\n/.test(text))) return false;
  return !/(?:^|[\t\r\n])"/.test(sample.replace(cell, ''));
}

function escaped(delimiter: string): string {
  return delimiter.replace(/[\\\]^-]/g, '\\$&');
}
