/** Where words stand on pages, and how that is written down. */
import { escapeMarkup } from '../../kits/workers/escape.ts';

/** In pixels, from the page's top left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word, and how sure it is that it was read right, from 0 to 1; 1 where it was text before. */
export interface ReadWord extends Box {
  readonly text: string;
  readonly confidence: number;
  /** Where it lies turned: left and right above, right and left below, as who reads it sees them. */
  readonly corners?: readonly Corner[];
}

type Corner = readonly [x: number, y: number];

/** A page that was read. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly ReadWord[])[];
}

const PAGE = 1;
const LINE = 4;
const WORD = 5;

/**
 * Reads the tables that both Tesseract and poppler's pdftotext make.
 *
 * @param scale how many pixels one unit of the table is
 */
export function parseWordTable(table: string, scale: number): ReadPage[] {
  const pages: { width: number; height: number; lines: ReadWord[][] }[] = [];
  for (const row of table.split('\n').slice(1)) {
    const columns = row.split('\t');
    const level = Number(columns[0]);
    const [x = 0, y = 0, width = 0, height = 0] = columns
      .slice(6, 10)
      .map((n) => Math.round(Number(n) * scale));
    const page = pages.at(-1);
    if (level === PAGE) pages.push({ width, height, lines: [] });
    else if (level === LINE) page?.lines.push([]);
    else if (level === WORD && page) {
      const text = columns.slice(11).join('\t').trim();
      const confidence = Math.round(Number(columns[10])) / 100;
      if (text !== '')
        page.lines.at(-1)?.push({ text, confidence, ...within(page, { x, y, width, height }) });
    }
  }
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => line.length > 0) }));
}

/** Letters may stand out over the edge of a page. */
function within(page: { width: number; height: number }, box: Box): Box {
  const [left, right] = [box.x, box.x + box.width].map((x) => Math.min(Math.max(x, 0), page.width));
  const [top, bottom] = [box.y, box.y + box.height].map((y) => Math.min(Math.max(y, 0), page.height));
  const [x = 0, y = 0] = [left, top];
  return { x, y, width: (right ?? x) - x, height: (bottom ?? y) - y };
}

/**
 * A word on another picture of the same page.
 *
 * @param place where a place of the one picture is on the other
 */
export function moved(
  word: ReadWord,
  place: (point: Corner) => Corner,
  page: { readonly width: number; readonly height: number },
): ReadWord {
  const corners = cornersOf(word).map(place);
  const [left, right] = spread(corners.map(([x]) => x));
  const [top, bottom] = spread(corners.map(([, y]) => y));
  const box = within(page, { x: left, y: top, width: right - left, height: bottom - top });
  const { text, confidence } = word;
  const [leftTop, rightTop] = corners;
  const isTurned = Math.abs((leftTop?.[1] ?? 0) - (rightTop?.[1] ?? 0)) >= 1;
  return { text, confidence, ...box, ...((isTurned || word.corners) && { corners }) };
}

function cornersOf({
  x,
  y,
  width,
  height,
  corners,
}: Box & { corners?: readonly Corner[] }): readonly Corner[] {
  return (
    corners ?? [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]
  );
}

function spread(numbers: readonly number[]): [least: number, most: number] {
  return [Math.round(Math.min(...numbers)), Math.round(Math.max(...numbers))];
}

/** A word by where its base begins, and how long and thick it is; the angle is in radians, clockwise. */
export function asItLies(word: Omit<ReadWord, 'text'>): {
  x: number;
  y: number;
  length: number;
  thickness: number;
  angle: number;
} {
  const [leftTop = ORIGIN, , rightBottom = ORIGIN, leftBottom = ORIGIN] = cornersOf(word);
  const [x, y] = leftBottom;
  const base = [rightBottom[0] - x, rightBottom[1] - y] as const;
  const thickness = Math.hypot(leftTop[0] - x, leftTop[1] - y);
  return { x, y, length: Math.hypot(...base), thickness, angle: Math.atan2(base[1], base[0]) };
}

const ORIGIN: Corner = [0, 0];

/** Pages of lines as the content of a `json` or `hocr` file. */
export function formatPages(pages: readonly ReadPage[], format: string): string {
  return format === 'hocr' ? toHocr(pages) : toJson(pages);
}

function toJson(pages: readonly ReadPage[]): string {
  const listed = pages.map(({ width, height, lines }) => ({
    width,
    height,
    text: lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n'),
    words: lines.flat().map(({ corners: _, ...word }) => word),
  }));
  return `${JSON.stringify({ pages: listed }, null, 1)}\n`;
}

function toHocr(pages: readonly ReadPage[]): string {
  const body = pages.map((page, index) => {
    const number = index + 1;
    const lines = page.lines.map((line, lineIndex) => {
      const words = line.map(
        (word, position) =>
          `<span class="ocrx_word" id="word_${number}_${lineIndex + 1}_${position + 1}" title="${bbox(word)}; x_wconf ${Math.round(word.confidence * 100)}">${escapeMarkup(word.text)}</span>`,
      );
      return `   <span class="ocr_line" id="line_${number}_${lineIndex + 1}" title="${bbox(around(line))}${turnOf(line)}">${words.join(' ')}</span>\n`;
    });
    const box = bbox({ x: 0, y: 0, width: page.width, height: page.height });
    return `  <div class="ocr_page" id="page_${number}" title="${box}; ppageno ${index}">\n${lines.join('')}  </div>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
 <head>
  <title>Recognised text</title>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word"/>
 </head>
 <body>
${body.join('')} </body>
</html>
`;
}

function bbox({ x, y, width, height }: Box): string {
  return `bbox ${x} ${y} ${x + width} ${y + height}`;
}

/** How a line lies, in degrees counterclockwise. */
function turnOf(line: readonly ReadWord[]): string {
  const turned = line.find(({ corners }) => corners);
  return turned ? `; textangle ${((-asItLies(turned).angle * 180) / Math.PI).toFixed(1)}` : '';
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
