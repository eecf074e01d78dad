/**
 * What a GIF image shows where none of its pictures is. libvips makes that black, unless a picture names a clear colour.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const CONTROL = 0xf9;
const PICTURE = 0x2c;
const IS_CLEAR = 1;
/** No pixel of a picture with fewer colours has it. */
const LAST_COLOUR = 255;

/** Enough for the first picture's place, behind the longest table of colours and some remarks. */
export const GIF_HEAD_BYTES = 4096;

/** Whether the first picture of a GIF image, of which this is the beginning, fills it; also where it cannot be seen. */
export function fillsCanvas(head: Buffer): boolean {
  return firstPicture(head)?.isWhole ?? true;
}

/** The first picture, and what is said of it before. */
interface First {
  readonly at: number;
  readonly control: number | undefined;
  readonly colours: number;
  readonly isWhole: boolean;
}

/**
 * Gives a GIF image, whose first picture does not fill it and has no clear colour, one that no pixel has: then what no
 * picture covers is clear, as browsers show it.
 *
 * @returns undefined where it needs none
 */
export function withClearColour(gif: Buffer): Buffer | undefined {
  const first = firstPicture(gif);
  if (!first || first.isWhole || first.colours > LAST_COLOUR) return undefined;
  const { at, control } = first;
  if (control === undefined) {
    const said = Buffer.from([EXTENSION, CONTROL, 4, IS_CLEAR, 0, 0, LAST_COLOUR, 0]);
    return Buffer.concat([gif.subarray(0, at), said, gif.subarray(at)]);
  }
  const flags = gif[control + 3] ?? 0;
  if (flags & IS_CLEAR) return undefined;
  const clear = Buffer.from(gif);
  clear[control + 3] = flags | IS_CLEAR;
  clear[control + 6] = LAST_COLOUR;
  return clear;
}

function firstPicture(gif: Buffer): First | undefined {
  let control: number | undefined;
  let at = HEADER_BYTES + 3 * coloursIn(gif[10]);
  while (gif[at] === EXTENSION) {
    if (gif[at + 1] === CONTROL) control = at;
    at += 2;
    while ((gif[at] ?? 0) > 0) at += (gif[at] ?? 0) + 1;
    at += 1;
  }
  if (gif[at] !== PICTURE || gif.length < at + 10) return undefined;
  const [left, top, width, height] = [1, 3, 5, 7].map((place) => gif.readUInt16LE(at + place));
  const isWhole =
    left === 0 && top === 0 && (width ?? 0) >= gif.readUInt16LE(6) && (height ?? 0) >= gif.readUInt16LE(8);
  return { at, control, isWhole, colours: coloursIn(gif[at + 9]) || coloursIn(gif[10]) };
}

/** How many colours a table has. */
const coloursIn = (flags = 0) => (flags & 0x80 ? 2 ** ((flags & 7) + 1) : 0);
