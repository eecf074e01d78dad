/** The smallest rectangles around clouds of points: lines of writing, which may slant. */

/** A rectangle about its middle. Its width runs along the angle, in radians clockwise, from -45° to 45°. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

type Point = readonly [x: number, y: number];

/** @param points pixels, by their upper left corners */
export function smallestAround(points: readonly Point[]): Rectangle {
  const hull = hullOf(points);
  const candidates = hull.map((point, index) =>
    aroundAlong(hull, point, hull[(index + 1) % hull.length] ?? point),
  );
  return candidates.reduce((best, next) =>
    next.width * next.height < best.width * best.height ? next : best,
  );
}

/** The rectangle that is as long as it is wide along one side of the hull. */
function aroundAlong(hull: readonly Point[], [x, y]: Point, [nextX, nextY]: Point): Rectangle {
  const quarter = Math.PI / 2;
  const direction = Math.atan2(nextY - y, nextX - x);
  const angle = direction - Math.round(direction / quarter) * quarter;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = hull.map(([px, py]) => px * cos + py * sin);
  const across = hull.map(([px, py]) => py * cos - px * sin);
  const [left, right, top, bottom] = [
    Math.min(...along),
    Math.max(...along),
    Math.min(...across),
    Math.max(...across),
  ];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: u * cos - v * sin + 0.5,
    y: u * sin + v * cos + 0.5,
    width: right - left + 1,
    height: bottom - top + 1,
    angle,
  };
}

/** The points that a thread around all of them would touch (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  if (sorted.length < 3) return sorted;
  return [...halfOf(sorted), ...halfOf(sorted.toReversed())];
}

function halfOf(sorted: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of sorted) {
    while (half.length >= 2 && !turnsLeft(half.at(-2), half.at(-1), point)) half.pop();
    half.push(point);
  }
  return half.slice(0, -1);
}

function turnsLeft([ox, oy]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point): boolean {
  return (ax - ox) * (by - oy) - (ay - oy) * (bx - ox) > 0;
}
