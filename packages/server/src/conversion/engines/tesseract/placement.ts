/** Where the places of one picture are on another that was made of it, or of which it was made. */

/** As PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Placement = [1, 0, 0, 1, 0, 0];

type Point = readonly [x: number, y: number];

/** @param place must keep straight lines straight and parallel ones parallel */
export function placementOf(place: (x: number, y: number) => Point): Placement {
  const [e, f] = place(0, 0);
  const [right, down] = [place(1, 0), place(0, 1)];
  return [right[0] - e, right[1] - f, down[0] - e, down[1] - f, e, f];
}

export function placed([a, b, c, d, e, f]: Placement, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First the one, then the other. */
export function followedBy(first: Placement, second: Placement): Placement {
  return placementOf((x, y) => placed(second, placed(first, [x, y])));
}

export function scaledBy(factor: number): Placement {
  return [factor, 0, 0, factor, 0, 0];
}
