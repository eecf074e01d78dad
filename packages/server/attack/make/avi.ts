/** AVI films with streams of any kind. */
import { latin1, u16le, u32le } from './bytes.ts';

const chunk = (id: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([latin1(id), u32le(body.length), body, Buffer.alloc(body.length % 2)]);
};
const list = (kind: string, ...parts: Buffer[]) => chunk('LIST', latin1(kind), ...parts);

/** A stream: what it says it is, and its pieces. */
export interface AviStream {
  readonly kind: 'vids' | 'txts';
  readonly codec: string;
  readonly width?: number;
  readonly height?: number;
  readonly bits?: number;
  /** Follows the picture's head, as some codecs have it. */
  readonly extra?: Buffer;
  readonly pieces: readonly Buffer[];
}

/** A film of these streams. */
export function avi(streams: readonly AviStream[]): Buffer {
  const heads = streams.map(
    ({ kind, codec, width = 0, height = 0, bits = 24, extra = Buffer.alloc(0), pieces }) => {
      const head = [
        latin1(kind),
        latin1(codec),
        u32le(0, 0, 0, 1, 10, 0, pieces.length, 1 << 20, 0, 0),
        u16le(0, 0, width & 0xffff, height & 0xffff),
      ];
      const picture = [
        u32le(40 + extra.length, width, height),
        u16le(1, bits),
        latin1(codec),
        u32le((width * height * 3) >>> 0, 0, 0, 0, 0),
        extra,
      ];
      return list('strl', chunk('strh', ...head), chunk('strf', ...(kind === 'vids' ? picture : [])));
    },
  );
  const [{ width = 64, height = 64 } = {}] = streams;
  const main = chunk('avih', u32le(100_000, 0, 0, 0, 10, 0, streams.length, 0, width, height, 0, 0, 0, 0));
  const pieces = streams.flatMap(({ kind, pieces: each }, index) =>
    each.map((piece) => chunk(`${String(index).padStart(2, '0')}${kind === 'vids' ? 'dc' : 'tx'}`, piece)),
  );
  const body = Buffer.concat([latin1('AVI '), list('hdrl', main, ...heads), list('movi', ...pieces)]);
  return Buffer.concat([latin1('RIFF'), u32le(body.length), body]);
}
