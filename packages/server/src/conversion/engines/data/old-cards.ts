/** vCard 2.1, as old telephones write it, in the words of version 3.0. */

const LINE = /^([\w.-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/;
/** The only parameters that 2.1 names without saying of what kind they are. */
const ENCODINGS = ['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT'];

/** Rewrites the lines that a card of version 3.0 would have otherwise; leaves all others as they are. */
export function asVersion3(text: string): string {
  const lines: string[] = [];
  const source = text.split(/\r\n|\r|\n/);
  for (let at = 0; at < source.length; at++) {
    let line = source[at] ?? '';
    // What is encoded in letters goes on after a line that ends so.
    while (isQuoted(line) && line.endsWith('=') && at + 1 < source.length)
      line = line.slice(0, -1) + source[++at];
    lines.push(rewritten(line));
  }
  return lines.join('\r\n');
}

function isQuoted(line: string): boolean {
  return /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(LINE.exec(line)?.[2] ?? '');
}

function rewritten(line: string): string {
  const [, name = '', given = '', value = ''] = LINE.exec(line) ?? [];
  if (name.toUpperCase() === 'VERSION' && value.trim() === '2.1') return 'VERSION:3.0';
  const parameters = given.split(';').slice(1);
  if (parameters.every((each) => each.includes('=') && !/^(?:ENCODING|CHARSET)=/i.test(each))) return line;
  const named = parameters.map((each) => {
    if (each.includes('=')) return each;
    return `${ENCODINGS.includes(each.toUpperCase()) ? 'ENCODING' : 'TYPE'}=${each}`;
  });
  const charset = named.find((each) => /^CHARSET=/i.test(each))?.slice('CHARSET='.length);
  const kept = named.filter((each) => !/^(?:ENCODING=(?!B)|CHARSET=)/i.test(each));
  return `${[name, ...kept].join(';')}:${isQuoted(line) ? unquoted(value, charset) : value}`;
}

/** Decodes letters, and keeps line breaks and commas as version 3.0 writes them. */
function unquoted(value: string, charset = 'utf-8'): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decode(Buffer.from(bytes, 'latin1'), charset)
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
