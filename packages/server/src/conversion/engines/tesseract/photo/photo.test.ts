import { expect, test } from 'vitest';
import { coverageOf, tornShareOf } from './coverage.ts';
import { smallestAround } from './rectangle.ts';
import { rowsOf } from './rows.ts';

const line = (x: number, y: number, width = 100, height = 20, angle = 0) => ({ x, y, width, height, angle });
const word = (x: number, y: number, width: number, of = 0) => ({ x, y, width, height: 20, line: of });

test('coverage is the share of the lines that lie under words', () => {
  expect(coverageOf([line(50, 10)], [word(0, 0, 100)])).toBe(1);
  expect(coverageOf([line(50, 10), line(50, 60)], [word(0, 0, 100)])).toBe(0.5);
  expect(coverageOf([line(10, 50, 20, 100)], [{ ...word(0, 0, 20), height: 100 }])).toBe(1);
  expect(coverageOf([], [])).toBe(1);
});

test('a line is torn where neighbours are words of two lines, and not where a gap lies between columns', () => {
  const [left, right, far] = [word(0, 0, 45), word(50, 0, 45, 1), word(70, 0, 30, 1)];
  expect(tornShareOf([line(50, 10)], [left, right])).toBe(1);
  expect(tornShareOf([line(50, 10)], [left, { ...right, line: 0 }])).toBe(0);
  expect(tornShareOf([line(50, 10)], [left, far])).toBe(0);
});

test('the smallest rectangle around points slants with them', () => {
  const angle = 0.3;
  const points = Array.from({ length: 400 }, (_, index) => {
    const [u, v] = [index % 100, Math.floor(index / 100) * 3];
    return [u * Math.cos(angle) - v * Math.sin(angle), u * Math.sin(angle) + v * Math.cos(angle)] as const;
  });
  const found = smallestAround(points);
  expect(found.angle).toBeCloseTo(angle, 5);
  expect([found.width, found.height].map(Math.round)).toEqual([100, 10]);
});

test('columns are read one after the other, rows from left to right, and pages as they lie', () => {
  const column = (x: number) => Array.from({ length: 4 }, (_, index) => line(x, 40 * index, 200));
  const [first, second] = [column(100), column(330)];
  const upright = { isOnItsSide: false, isOnItsHead: false };
  const shuffled = [...second, ...first].toReversed();
  expect(rowsOf(shuffled, upright).flat()).toEqual([...first, ...second]);
  const row = [line(20, 0, 30), line(60, 3, 30)];
  expect(rowsOf(row.toReversed(), upright)).toEqual([row]);
  expect(rowsOf(row, { isOnItsSide: false, isOnItsHead: true })).toEqual([row.toReversed()]);
  const [right, left] = [line(60, 50, 20, 100), line(20, 50, 20, 100)];
  expect(rowsOf([left, right], { isOnItsSide: true, isOnItsHead: false })).toEqual([[right], [left]]);
});
