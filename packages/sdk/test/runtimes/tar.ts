const BLOCK = 512;

/** A tar archive with one file, made with what every runtime has. */
export function tarOf(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil(content.length / BLOCK);
  const archive = new Uint8Array((blocks + 3) * BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  const write = (text: string, at: number) => archive.set(new TextEncoder().encode(text), at);

  write(name, 0);
  write(octal(0o644, 7), 100);
  write(octal(0, 7), 108);
  write(octal(0, 7), 116);
  write(octal(content.length, 11), 124);
  write(octal(0, 11), 136);
  // The checksum is made as if its own field held spaces.
  write('        ', 148);
  write('0', 156);
  write('ustar\x0000', 257);
  const sum = archive.subarray(0, BLOCK).reduce((all, byte) => all + byte, 0);
  write(`${octal(sum, 6)} `, 148);
  archive.set(content, BLOCK);
  return archive;
}
