import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Datum } from '@converter/fixtures';
import type { Check } from './check.ts';
import { readData } from './data.ts';

/** Text in a workbook that a number would not hold: zeros in front, and more digits than it keeps. */
const NO_NUMBER = /^0\d|\d{16}|[^\d.,-]/;
/** What people calculate with. */
const NUMBER = /^-?(0|[1-9]\d{0,2}(,\d{3})*)(\.\d+)?$/;

/** Tables of a document, as one file each or as the sheets of a workbook: compares all cells. */
export const checkGrids: Check = async ({ files, to }, { facts: { grids = [] } }) => {
  const tables = (await Promise.all(files.map(({ path }) => readData(path, `${to}-cells`)))).flat();
  equal(tables.length, grids.length, 'tables');
  for (const [index, grid] of grids.entries()) {
    if (to === 'csv') deepEqual(tables[index], grid);
    else compareSheet(tables[index], grid);
  }
  return ['cells', ...(to === 'csv' ? [] : ['types'])];
};

function compareSheet(sheet: Datum | undefined, grid: readonly (readonly string[])[]): void {
  const rows = Array.isArray(sheet) ? sheet : [];
  equal(rows.length, grid.length, 'rows');
  for (const [number, row] of grid.entries()) {
    const cells: readonly Datum[] = Array.isArray(rows[number]) ? rows[number] : [];
    for (const [column, written] of row.entries()) {
      const cell = cells[column] ?? '';
      if (typeof cell === 'number') {
        ok(!NO_NUMBER.test(written), `${written} is a number`);
        equal(cell, Number(written.replaceAll(',', '')));
      } else {
        equal(cell, written);
        ok(written === '' || !NUMBER.test(written), `${written} is text`);
      }
    }
  }
}
