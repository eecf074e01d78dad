/** Zip archives, member by member, so that names, sizes and places can be lies. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A member of an archive. */
export interface ZipMember {
  readonly name: string;
  readonly content?: Buffer | string;
  /** The mode of Unix, with its kind: 0o120777 is a link, whose content is where it leads. */
  readonly mode?: number;
  /** Data that are packed already, and what they unpack to. */
  readonly packed?: { readonly data: Buffer; readonly bytes: number; readonly sum: number };
  readonly stored?: boolean;
}

/** A link's mode. */
export const LINK = 0o120777;

/** A whole archive. */
export function zip(members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const content = Buffer.from(member.content ?? '');
    const data = member.packed?.data ?? (member.stored ? content : deflateRawSync(content));
    const facts = {
      name: Buffer.from(member.name),
      method: member.stored ? 0 : 8,
      sum: member.packed?.sum ?? crc32(content),
      packed: data.length,
      bytes: member.packed?.bytes ?? content.length,
    };
    const head = zipHead(facts);
    directory.push(zipEntry(facts, at, member.mode ?? 0o100644));
    parts.push(head, data);
    at += head.length + data.length;
  }
  return Buffer.concat([...parts, ...directory, zipEnd(directory, at)]);
}

/** What the heads of a member say. */
export interface ZipFacts {
  readonly name: Buffer;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly bytes: number;
}

/** The head before a member's data. */
export function zipHead({ name, method, sum, packed, bytes }: ZipFacts): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(0x21, 12);
  head.writeUInt32LE(sum, 14);
  head.writeUInt32LE(packed, 18);
  head.writeUInt32LE(bytes, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

/** A member's entry in the directory. */
export function zipEntry(
  { name, method, sum, packed, bytes }: ZipFacts,
  at: number,
  mode = 0o100644,
): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(0x0314, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt16LE(0x21, 14);
  entry.writeUInt32LE(sum, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(bytes, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE((mode << 16) >>> 0, 38);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

/** What stands behind the directory. */
export function zipEnd(directory: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = Math.min(directory.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}
