/** The binary kind of property lists, https://en.wikipedia.org/wiki/Property_list: objects that name each other by number. */
import { MAX_DEPTH, Numeral, tooDeep, toValue, type Value } from './value.ts';

const MARK = 'bplist00';
const TRAILER = 32;
const EPOCH_MS = Date.UTC(2001, 0, 1);
/** More objects than a file of a few bytes should become. */
const MAX_OBJECTS = 5_000_000;

/** Whether a file is of this kind. */
export function isBinaryPropertyList(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, MARK.length) === MARK;
}

/** Parses a file of this kind. */
export function parseBinaryPropertyList(bytes: Buffer): Value {
  const at = bytes.length - TRAILER;
  const [offsetSize, refSize] = [bytes.readUInt8(at + 6), bytes.readUInt8(at + 7)];
  const [top, table] = [Number(bytes.readBigUInt64BE(at + 16)), Number(bytes.readBigUInt64BE(at + 24))];
  let objects = 0;

  function whole(start: number, size: number): bigint {
    return size === 0 ? 0n : BigInt(`0x${bytes.toString('hex', start, start + size)}`);
  }

  function references(start: number, count: number): number[] {
    return Array.from({ length: count }, (_, index) => Number(whole(start + index * refSize, refSize)));
  }

  function objectAt(index: number, depth: number): Value {
    if (depth > MAX_DEPTH || objects++ > MAX_OBJECTS) throw tooDeep();
    const place = Number(whole(table + index * offsetSize, offsetSize));
    const marker = bytes.readUInt8(place);
    const [kind, low] = [marker >> 4, marker & 15];
    const isLong = low === 15 && kind >= 4 && kind !== 8;
    const width = isLong ? 1 << (bytes.readUInt8(place + 1) & 15) : 0;
    const size = isLong ? Number(whole(place + 2, width)) : low;
    const start = place + 1 + (isLong ? 1 + width : 0);
    if (start + size > bytes.length) throw new RangeError('An object goes on behind the end.');
    switch (kind) {
      case 0:
        return marker === 8 ? false : marker === 9 ? true : null;
      case 1:
        return integerOf(whole(start, 1 << low), 1 << low);
      case 2:
        return realOf(low === 2 ? bytes.readFloatBE(start) : bytes.readDoubleBE(start));
      case 3:
        return toValue(new Date(EPOCH_MS + bytes.readDoubleBE(start) * 1000));
      case 4:
        return new Uint8Array(bytes.subarray(start, start + size));
      case 5:
        return bytes.toString('latin1', start, start + size);
      case 6:
        return Buffer.from(bytes.subarray(start, start + size * 2))
          .swap16()
          .toString('utf16le');
      case 8:
        return new Map([['UID', toValue(whole(start, low + 1))]]);
      case 10:
      case 11:
      case 12:
        return references(start, size).map((each) => objectAt(each, depth + 1));
      case 13: {
        const [names, values] = [references(start, size), references(start + size * refSize, size)];
        return new Map(
          names.map((name, each) => [
            String(objectAt(name, depth + 1)),
            objectAt(values[each] ?? 0, depth + 1),
          ]),
        );
      }
      default:
        throw new SyntaxError(`No object begins with ${marker}.`);
    }
  }

  return objectAt(top, 0);
}

/** Only numbers of eight bytes and more have a sign. */
function integerOf(value: bigint, size: number): Value {
  return toValue(size < 8 ? value : BigInt.asIntN(size * 8, value));
}

function realOf(number: number): Value {
  return /^-?\d+$/.test(String(number)) ? new Numeral(`${number}.0`) : toValue(number);
}
