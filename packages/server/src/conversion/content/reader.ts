import type { FileHandle } from 'node:fs/promises';

/** Reads up to `length` bytes at a place in a file; fewer where it ends before that. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
