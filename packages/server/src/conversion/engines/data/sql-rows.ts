/** The rows of a table while a file is being read that fills several: the last ones in memory, and those before in a file. */
import { writeFileSync } from 'node:fs';
import { linesOf } from './files.ts';
import type { Cell } from './model.ts';
import { Numeral } from './value.ts';

/** How much of a table's rows is kept in memory, in about as many bytes. */
const MAX_KEPT = 1024 ** 2;
/** What a cell takes beside its text. */
const CELL_BYTES = 16;

/** Rows, in their order. */
export class Rows {
  readonly #path: string;
  #kept: Cell[][] = [];
  #bytes = 0;
  #isInFile = false;
  count = 0;

  /** @param path where a file may be made */
  constructor(path: string) {
    this.#path = path;
  }

  add(row: Cell[]): void {
    this.count++;
    this.#kept.push(row);
    for (const cell of row)
      this.#bytes += CELL_BYTES + (typeof cell === 'string' || cell instanceof Buffer ? cell.length : 0);
    if (this.#bytes < MAX_KEPT) return;
    const lines = this.#kept.map((each) => `${JSON.stringify(each.map(toJson))}\n`).join('');
    writeFileSync(this.#path, lines, { flag: this.#isInFile ? 'a' : 'w' });
    this.#isInFile = true;
    this.#kept = [];
    this.#bytes = 0;
  }

  async *all(): AsyncGenerator<readonly Cell[]> {
    if (this.#isInFile) {
      for await (const line of linesOf(this.#path, 'utf-8')) {
        const row: unknown[] = JSON.parse(line);
        yield row.map(fromJson);
      }
    }
    yield* this.#kept;
  }
}

function toJson(cell: Cell): unknown {
  if (cell instanceof Numeral || typeof cell === 'bigint') return { number: String(cell) };
  return cell instanceof Uint8Array ? { bytes: Buffer.from(cell).toString('base64') } : cell;
}

function fromJson(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell !== 'object' || cell === null) return null;
  if ('number' in cell) return Numeral.of(String(cell.number));
  return 'bytes' in cell ? Buffer.from(String(cell.bytes), 'base64') : null;
}
