/** Tar archives, member by member, so that any of them can be what no packer writes. */

/** A member; what is not given is as a packer would say. */
export interface TarMember {
  /** Bytes, where it is no text. */
  readonly name: string | Buffer;
  readonly type?: 'file' | 'hard link' | 'link' | 'character device' | 'block device' | 'folder' | 'fifo';
  readonly mode?: number;
  readonly content?: Buffer | string;
  /** Where a link leads. */
  readonly to?: string;
  /** What the head says of the size, if not the truth. */
  readonly claims?: number;
  /** The numbers of a device. */
  readonly device?: readonly [major: number, minor: number];
}

const TYPES = {
  file: '0',
  'hard link': '1',
  link: '2',
  'character device': '3',
  'block device': '4',
  folder: '5',
  fifo: '6',
} as const;

const BLOCK = 512;
const MAX_NAME = 100;

/** The end of an archive. */
export const TAR_END = Buffer.alloc(BLOCK * 2);

/** A whole archive. */
export function tar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.map(tarMember), TAR_END]);
}

/** The blocks of a member. A long name, or a long target of a link, gets a head of its own, as GNU tar does it. */
export function tarMember(member: TarMember): Buffer {
  const { name, type = 'file', mode = type === 'folder' ? 0o755 : 0o644, to = '' } = member;
  const content = Buffer.from(member.content ?? '');
  const heads: Buffer[] = [];
  if (Buffer.byteLength(name) > MAX_NAME) heads.push(longName('L', name));
  if (Buffer.byteLength(to) > MAX_NAME) heads.push(longName('K', to));
  const size = member.claims ?? content.length;
  heads.push(tarHead(name, TYPES[type], mode, size, to, member.device ?? [0, 0]), padded(content));
  return Buffer.concat(heads);
}

function longName(type: string, name: string | Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name), Buffer.alloc(1)]);
  return Buffer.concat([tarHead('././@LongLink', type, 0o644, content.length), padded(content)]);
}

/** A head alone. */
export function tarHead(
  name: string | Buffer,
  type: string,
  mode: number,
  size: number,
  to = '',
  [major, minor]: readonly [number, number] = [0, 0],
): Buffer {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  Buffer.from(name).copy(head, 0, 0, MAX_NAME);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  if (size < 8 ** 11) octal(size, 124, 12);
  else {
    // What does not fit is written in base 256.
    head[124] = 0x80;
    head.writeBigUInt64BE(BigInt(size), 128);
  }
  octal(0, 136, 12);
  head.write('        ', 148, 'latin1');
  head.write(type, 156, 'latin1');
  head.write(to, 157, MAX_NAME, 'utf8');
  head.write('ustar  \0', 257, 'latin1');
  octal(major, 329, 8);
  octal(minor, 337, 8);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

function padded(content: Buffer): Buffer {
  const rest = content.length % BLOCK;
  return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(BLOCK - rest)]);
}
