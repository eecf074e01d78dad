/**
 * Whether all blocks of a GIF file are there to their ends. Its decoder shows what it has got, with any setting.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function isWholeGif(bytes: Buffer): boolean {
  const colourTable = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterSubBlocks = (start: number) => {
    let at = start;
    for (let size = bytes[at]; size; size = bytes[at]) at += size + 1;
    return at + 1;
  };
  let at = 13 + colourTable(bytes[10]);
  while (at < bytes.length) {
    if (bytes[at] === 0x21) at = afterSubBlocks(at + 2);
    else if (bytes[at] === 0x2c) at = afterSubBlocks(at + 11 + colourTable(bytes[at + 9]));
    // The trailer; and what is no block ends the picture for every decoder.
    else return true;
  }
  return at === bytes.length;
}
