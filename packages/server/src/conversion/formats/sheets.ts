import { type Format, rowOf } from './format.ts';

const row = rowOf('sheet');
const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Workbooks and tables. */
export const sheets: readonly Format[] = [
  row('xls', 'application/vnd.ms-excel', 'an Excel 97 workbook'),
  row('xlsx', `${openXml}.spreadsheetml.sheet`, 'an Excel workbook', { isAlso: 'zip' }),
  row('ods', `${openDocument}.spreadsheet`, 'an OpenDocument spreadsheet', { isAlso: 'zip' }),
  row('csv', 'text/csv', 'comma-separated text', text),
];
