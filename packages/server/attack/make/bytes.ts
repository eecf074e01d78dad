/** Numbers and texts as bytes. */

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export function u16le(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

export function u16be(...values: number[]): Buffer {
  return u16le(...values).swap16();
}

export function u32le(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

export function u32be(...values: number[]): Buffer {
  return u32le(...values).swap32();
}

/** Bytes that look random and are always the same. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}
