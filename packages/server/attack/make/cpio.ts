/** Cpio archives in their "new" form. */

/** A member; the content of a link is where it leads. */
export interface CpioMember {
  readonly name: string;
  readonly mode?: number;
  readonly content?: string;
  readonly device?: readonly [major: number, minor: number];
}

/** A whole archive. */
export function cpio(members: readonly CpioMember[]): Buffer {
  return Buffer.concat([...members, { name: 'TRAILER!!!', mode: 0 }].map(toBytes));
}

function toBytes(
  { name, mode = 0o100644, content = '', device = [0, 0] }: CpioMember,
  index: number,
): Buffer {
  const text = Buffer.from(`${name}\0`);
  const data = Buffer.from(content);
  const numbers = [index + 1, mode, 0, 0, 1, 0, data.length, 0, 0, ...device, text.length, 0];
  const head = Buffer.from(`070701${numbers.map((number) => number.toString(16).padStart(8, '0')).join('')}`);
  return Buffer.concat([padded(Buffer.concat([head, text])), padded(data)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
