/** The parts of a message in MIME (RFC 2045 to 2047), as far as web archives need them. */

/** A part that has no parts itself. */
export interface MimePart {
  /** By their names in lower case, without line breaks. */
  readonly headers: ReadonlyMap<string, string>;
  /** In lower case, such as `text/html`. */
  readonly type: string;
  readonly content: Buffer;
}

const MAX_DEPTH = 10;

/** All parts of a message, in their order. */
export function partsOf(message: Buffer, depth = 0): MimePart[] {
  // One character a byte, so that nothing is changed.
  const [, head = '', body = ''] = /^([\s\S]*?)(?:\r?\n){2}([\s\S]*)$/.exec(message.toString('latin1')) ?? [];
  const headers = headersOf(head);
  const type =
    /^[\w.+-]+\/[\w.+-]+/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? 'text/plain';
  const boundary = parameter(headers.get('content-type'), 'boundary');
  if (!type.startsWith('multipart/') || boundary === undefined || depth > MAX_DEPTH)
    return [{ headers, type, content: decoded(body, headers.get('content-transfer-encoding')) }];
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) =>
      partsOf(Buffer.from(part.replace(/^[^\n]*\r?\n/, '').replace(/\r$/, ''), 'latin1'), depth + 1),
    );
}

/** A parameter of a header, such as the boundary of `multipart/related; boundary="x"`. */
export function parameter(header = '', name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  return quoted ?? bare;
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
    }),
  );
}

function decoded(body: string, encoding = ''): Buffer {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable': {
      const whole = body.replace(/[ \t]*=\r?\n/g, '');
      return Buffer.from(
        whole.replace(/=([0-9A-F]{2})/gi, (_, code) =>
          String.fromCharCode(Number.parseInt(String(code), 16)),
        ),
        'latin1',
      );
    }
    default:
      return Buffer.from(body, 'latin1');
  }
}
