/** Which red, green and blue a picture means by the places that they have in what people see. */

/** Nine numbers, line by line. */
export type Matrix = readonly number[];

/** Places of white, red, green and blue, as x and y each. */
export type Places = readonly number[];

const SCREEN_WHITE = [0.3127, 0.329] as const;
const TO_SCREEN: Matrix = [
  3.240_454_2, -1.537_138_5, -0.498_531_4, -0.969_266, 1.876_010_8, 0.041_556, 0.055_643_4, -0.204_025_9,
  1.057_225_2,
];
/** @see http://www.brucelindbloom.com/index.html?Eqn_ChromAdapt.html */
const CONES: Matrix = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296];
const SAME = 0.03;

/** What makes colours of some primaries, in even light, those of screens; undefined where they are the same or none at all. */
export function toScreenPrimaries([wx = 0, wy = 0, ...places]: Places): Matrix | undefined {
  const xyz = (x = 0, y = 0) => [x / y, 1, (1 - x - y) / y];
  const columns = [0, 2, 4].map((at) => xyz(places[at], places[at + 1]));
  const primaries = [0, 1, 2].flatMap((row) => columns.map((column) => column[row] ?? 0));
  const white = xyz(wx, wy);
  const shares = times(inverse(primaries), white);
  const toXyz = primaries.map((value, index) => value * (shares[index % 3] ?? 0));
  const [from, to] = [times(CONES, white), times(CONES, xyz(...SCREEN_WHITE))];
  const scale = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => (row === column ? (to[row] ?? 0) / (from[row] ?? 1) : 0)),
  );
  const adapted = product(product(inverse(CONES), scale), CONES);
  const matrix = product(product(TO_SCREEN, adapted), toXyz);
  const isSame = matrix.every((value, index) => Math.abs(value - (index % 4 === 0 ? 1 : 0)) < SAME);
  return isSame || !matrix.every(Number.isFinite) ? undefined : matrix;
}

/** A matrix times a column. */
export function times(
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Matrix,
  [x = 0, y = 0, z = 0]: readonly number[],
) {
  return [a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z];
}

function product(one: Matrix, other: Matrix): Matrix {
  const columns = [0, 1, 2].map((at) => times(one, [other[at] ?? 0, other[at + 3] ?? 0, other[at + 6] ?? 0]));
  return [0, 1, 2].flatMap((row) => columns.map((column) => column[row] ?? 0));
}

function inverse([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Matrix): Matrix {
  const all = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    ...[e * i - f * h, c * h - b * i, b * f - c * e],
    ...[f * g - d * i, a * i - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  ].map((value) => value / all);
}
