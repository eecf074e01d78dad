import { type Format, flatOpenDocument, rowOf } from './format.ts';

const row = rowOf('sheet');
const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const excel97 = { container: 'Excel 97' };
const excel = { isAlso: 'zip', container: 'Excel' };
const openSheet = { isAlso: 'zip', container: 'OpenDocument spreadsheet' };
const oldSheet = { isAlso: 'zip', container: 'OpenOffice 1 spreadsheet' };

/** Workbooks and tables. */
export const sheets: readonly Format[] = [
  row('xls', 'application/vnd.ms-excel', 'an Excel 97 workbook', excel97),
  row('xlt', 'application/vnd.ms-excel', 'an Excel 97 template', excel97),
  row('xlsx', `${openXml}.spreadsheetml.sheet`, 'an Excel workbook', excel),
  row('xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12', 'an Excel workbook with macros', excel),
  row('xltx', `${openXml}.spreadsheetml.template`, 'an Excel template', excel),
  row('xltm', 'application/vnd.ms-excel.template.macroEnabled.12', 'an Excel template with macros', excel),
  row('xlsb', 'application/vnd.ms-excel.sheet.binary.macroEnabled.12', 'a binary Excel workbook', {
    isAlso: 'zip',
    zipMember: 'xl/workbook.bin',
  }),
  row('ods', `${openDocument}.spreadsheet`, 'an OpenDocument spreadsheet', openSheet),
  row('ots', `${openDocument}.spreadsheet-template`, 'an OpenDocument spreadsheet template', openSheet),
  row('fods', `${openDocument}.spreadsheet-flat-xml`, 'an OpenDocument spreadsheet in one XML file', {
    ...text,
    opening: flatOpenDocument('spreadsheet'),
  }),
  row('sxc', 'application/vnd.sun.xml.calc', 'an OpenOffice 1 spreadsheet', oldSheet),
  row('stc', 'application/vnd.sun.xml.calc.template', 'an OpenOffice 1 spreadsheet template', oldSheet),
  row('gnumeric', 'application/x-gnumeric', 'a Gnumeric workbook', { gzippedRoot: 'workbook' }),
  row('dif', 'text/x-dif', 'a Data Interchange table', { ...text, opening: /^TABLE\r?\n0,1\r?\n/ }),
  row('slk', 'text/x-sylk', 'a SYLK table', { ...text, aliases: ['sylk'], opening: /^ID;P/ }),
  row('csv', 'text/csv', 'comma-separated text', text),
  row('tsv', 'text/tab-separated-values', 'tab-separated text', text),
];
