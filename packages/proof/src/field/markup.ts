import { type FieldCase, fieldCase } from './field-case.ts';

const WORD = 'packages/server/test/engines/word-documents.test.ts';
const PAGES = 'packages/server/test/engines/pages-as-documents.test.ts';
const MARKUP = 'packages/server/test/engines/markup.test.ts';
const WEB = 'packages/server/src/conversion/engines/chromium/web-pages.test.ts';
const MAIL = 'packages/server/src/conversion/engines/mail/mail.test.ts';

/** Of markup, pages of the web and mail. */
export const MARKUP_CASES: readonly FieldCase[] = [
  fieldCase('F9', 'jgm/pandoc/issues/3086', 'text boxes are lost', 'their words stand at their place', WORD),
  fieldCase(
    'F9',
    'danny-avila/LibreChat/issues/16024',
    'tables are flattened in text',
    'a row is a line',
    WORD,
  ),
  fieldCase('F9', 'jgm/pandoc/issues/3034', 'the author is lost', 'the book has author and language', WORD),
  fieldCase(
    'F11',
    'jgm/pandoc/issues/7691',
    'strict documents are not read',
    'they are read as any other',
    WORD,
  ),
  fieldCase(
    'F12',
    'jsreport/jsreport-chrome-pdf/issues/16',
    'the right side is cut off',
    'the page is turned or scaled',
    WEB,
  ),
  fieldCase(
    'F12',
    'alvarcarto/url-to-pdf-api/issues/2',
    'scripts and files are missing',
    'a warning names them',
    WEB,
  ),
  fieldCase('F18', 'jgm/pandoc/issues/3453', 'prices become formulas', 'dollars stay what they are', MARKUP),
  fieldCase(
    'F19',
    'Stirling-Tools/Stirling-PDF/issues/507',
    'folded text and alerts are lost',
    'both are shown',
    WEB,
  ),
  fieldCase(
    'F25',
    'C4illin/ConvertX/issues/386',
    'saved pages are unknown',
    'they hold what was saved with them',
    MAIL,
  ),
  fieldCase(
    'F26',
    'truenas/apps/issues/1357',
    'mail loses its looks',
    'its style sheet is kept for it alone',
    MAIL,
  ),
  fieldCase(
    'F28',
    'jgm/pandoc/issues/8165',
    'figures and references are lost',
    'numbers are there; a drawing is told',
    MARKUP,
  ),
  fieldCase(
    'F20',
    'jgm/pandoc/issues/9368',
    'colours, sizes and borders are lost',
    'documents have them',
    PAGES,
  ),
  fieldCase(
    'U1',
    'xberg-io/html-to-markdown/issues/477',
    'what a page hides appears',
    'only what is shown does',
    PAGES,
  ),
  fieldCase(
    'U29',
    'jgm/pandoc/issues/8211',
    'filled forms are empty',
    'values, ticks and choices are there',
    PAGES,
  ),
  fieldCase(
    'U30',
    'jgm/pandoc/issues/1436',
    "Word's lists, feet of tables and directions are lost",
    'they are there',
    PAGES,
  ),
  fieldCase('U37', 'gotenberg/gotenberg/issues/1210', 'the author of a page is lost', 'the PDF has it', WEB),
];
