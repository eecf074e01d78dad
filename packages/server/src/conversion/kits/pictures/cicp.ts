/**
 * Colours that AVIF and HEIC images tell by numbers, without a profile: how light grows, and which red, green and blue
 * are meant.
 *
 * @see https://www.itu.int/rec/T-REC-H.273
 */
import { headOf } from './extras.ts';

/** Colours that are not those of screens. */
export interface Cicp {
  readonly primaries: number;
  readonly transfer: number;
}

const HEAD_BYTES = 64 * 1024;
const MARK = 'colrnclx';
const BT2020 = 9;
const P3 = [11, 12];
const PQ = 16;
const HLG = 18;
const LINEAR = 8;

/** What a picture says by numbers, where it means other colours than screens have. */
export async function cicpOf(path: string): Promise<Cicp | undefined> {
  const head = await headOf(path, HEAD_BYTES);
  const at = head.indexOf(MARK) + MARK.length;
  // A profile says it more exactly, and the picture is read by it.
  const hasProfile = head.includes('colrprof') || head.includes('colrrICC');
  if (at < MARK.length || head.length < at + 4 || hasProfile) return undefined;
  return otherThanScreens({ primaries: head.readUInt16BE(at), transfer: head.readUInt16BE(at + 2) });
}

/** What is said, where it means other colours than screens have. */
export function otherThanScreens(said: Cicp): Cicp | undefined {
  const isOther =
    said.primaries === BT2020 || P3.includes(said.primaries) || [PQ, HLG, LINEAR].includes(said.transfer);
  return isOther ? said : undefined;
}

/** Whether it has more light than screens show. */
export const isBright = ({ transfer }: Cicp): boolean => transfer === PQ || transfer === HLG;

/** Of the red, green and blue that are meant, into those of sRGB. */
const FROM_BT2020 = [
  1.660_491, -0.587_641, -0.072_85, -0.124_55, 1.132_9, -0.008_349, -0.018_151, -0.100_579, 1.118_73,
];
const FROM_P3 = [1.224_94, -0.224_94, 0, -0.042_057, 1.042_057, 0, -0.019_638, -0.078_636, 1.098_274];
const SAME = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** How bright white is, in candela a square metre: https://www.itu.int/pub/R-REP-BT.2408 */
const WHITE = 203;
const BRIGHTEST_PQ = 10_000;
const BRIGHTEST_HLG = 1000;

/** How much light a number from 0 to 1 means, where 1 is white. */
function lightOf(value: number, transfer: number): number {
  switch (transfer) {
    case PQ: {
      const power = value ** (1 / 78.843_75);
      const ratio = Math.max(power - 0.835_937_5, 0) / (18.851_562_5 - 18.687_5 * power);
      return (ratio ** (1 / 0.159_301_757_812_5) * BRIGHTEST_PQ) / WHITE;
    }
    case HLG:
      return value <= 0.5
        ? value ** 2 / 3
        : (Math.exp((value - 0.559_910_73) / 0.178_832_77) + 0.284_668_92) / 12;
    case LINEAR:
      return value;
    default:
      return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }
}

const STEPS = 65_535;

/** Turns colours, in place, into those of sRGB; what is brighter than white becomes white. */
export function toSrgb(
  data: Uint8Array | Uint16Array,
  channels: number,
  top: number,
  { primaries, transfer }: Cicp,
): void {
  const light = Float64Array.from({ length: top + 1 }, (_, value) => lightOf(value / top, transfer));
  const shown = Float64Array.from({ length: STEPS + 1 }, (_, step) => {
    const linear = step / STEPS;
    return Math.round(top * (linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
  });
  const matrix = primaries === BT2020 ? FROM_BT2020 : P3.includes(primaries) ? FROM_P3 : SAME;
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = matrix;
  const isHlg = transfer === HLG;
  const tone = (linear: number) => shown[Math.round(Math.min(Math.max(linear, 0), 1) * STEPS)] ?? 0;
  for (let at = 0; at + channels <= data.length; at += channels) {
    const red = light[data[at] ?? 0] ?? 0;
    const green = light[data[at + 1] ?? 0] ?? 0;
    const blue = light[data[at + 2] ?? 0] ?? 0;
    // Of what a camera sees, a screen shows the bright a little brighter.
    const screen = isHlg
      ? ((0.2627 * red + 0.678 * green + 0.0593 * blue) ** 0.2 * BRIGHTEST_HLG) / WHITE
      : 1;
    data[at] = tone(screen * (a * red + b * green + c * blue));
    data[at + 1] = tone(screen * (d * red + e * green + f * blue));
    data[at + 2] = tone(screen * (g * red + h * green + i * blue));
  }
}
