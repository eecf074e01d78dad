/** In which order lines of writing are read: columns one after the other, rows from top to bottom. */
import type { Rectangle } from './rectangle.ts';

/** How the lines of a page lie: on their side, on their heads, or both. */
export interface Lie {
  readonly isOnItsSide: boolean;
  readonly isOnItsHead: boolean;
}

/** A line in the direction in which it is read. */
interface Laid {
  readonly line: Rectangle;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fewer lines form no column. */
const COLUMN_LINES = 4;
/** In heights of a line: the gap between columns, and how wide text is that is no cell of a table. */
const COLUMN_GAP = 0.8;
const COLUMN_WIDTH = 8;
const ROW_GAP = 0.05;

/** Rows of lines that stand side by side, in the order in which they are read. */
export function rowsOf(lines: readonly Rectangle[], { isOnItsSide, isOnItsHead }: Lie): Rectangle[][] {
  const slant = median(lines.map(({ angle }) => angle));
  const direction = (isOnItsSide ? Math.PI / 2 : 0) + (isOnItsHead ? Math.PI : 0) + slant;
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const laid = lines.map((line): Laid => {
    const [along, down] = [line.x * cos + line.y * sin, line.y * cos - line.x * sin];
    const [width, height] = isOnItsSide ? [line.height, line.width] : [line.width, line.height];
    const [left, right] = [along - width / 2, along + width / 2];
    return { line, left, right, top: down - height / 2, bottom: down + height / 2 };
  });
  return inOrder(laid).map((row) => row.map(({ line }) => line));
}

function inOrder(lines: readonly Laid[]): Laid[][] {
  if (lines.length < 2) return sideBySide(lines);
  const height = median(lines.map(heightOf));
  const columns = columnsOf(lines, height);
  if (columns) return columns.flatMap(inOrder);
  const bands = lines.length > 2 ? bandsOf(lines, height) : undefined;
  return bands ? bands.flatMap(inOrder) : sideBySide(lines);
}

/** Two halves, if a gap runs between two columns of text from their top to their bottom. */
function columnsOf(lines: readonly Laid[], height: number): Laid[][] | undefined {
  const sorted = lines.toSorted((a, b) => a.left - b.left);
  let end = Number.POSITIVE_INFINITY;
  for (const [index, { left, right }] of sorted.entries()) {
    const halves = [sorted.slice(0, index), sorted.slice(index)];
    if (left - end > height * COLUMN_GAP && halves.every((half) => isColumn(half, height))) return halves;
    end = index === 0 ? right : Math.max(end, right);
  }
}

function isColumn(lines: readonly Laid[], height: number): boolean {
  const widths = lines.map(({ left, right }) => right - left);
  return lines.length >= COLUMN_LINES && median(widths) > height * COLUMN_WIDTH;
}

/** What is above and what is below the highest gap. */
function bandsOf(lines: readonly Laid[], height: number): Laid[][] | undefined {
  const sorted = lines.toSorted((a, b) => a.top - b.top);
  let [end, widest, cut] = [Number.POSITIVE_INFINITY, height * ROW_GAP, 0];
  for (const [index, { top, bottom }] of sorted.entries()) {
    if (top - end > widest) [widest, cut] = [top - end, index];
    end = index === 0 ? bottom : Math.max(end, bottom);
  }
  return cut > 0 ? [sorted.slice(0, cut), sorted.slice(cut)] : undefined;
}

function sideBySide(lines: readonly Laid[]): Laid[][] {
  const rows: Laid[][] = [];
  for (const line of lines.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.find(([first]) => first && isBeside(first, line));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

function isBeside(one: Laid, other: Laid): boolean {
  return Math.abs(middleOf(one) - middleOf(other)) < 0.5 * Math.min(heightOf(one), heightOf(other));
}

const heightOf = ({ top, bottom }: Laid) => bottom - top;
const middleOf = ({ top, bottom }: Laid) => (top + bottom) / 2;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
