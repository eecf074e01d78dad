import { READING_TOOLS } from '../../kits/documents/reading-text.ts';
import { MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { TURN_TOOLS } from '../../kits/pictures/turn.ts';

export const TOOLS = {
  ...MAGICK_TOOLS,
  ...TURN_TOOLS,
  tesseract: 'tesseract-ocr',
  pdfinfo: 'poppler-utils',
  ...READING_TOOLS,
  pdftoppm: 'poppler-utils',
  pdfimages: 'poppler-utils',
  qpdf: 'qpdf',
  cat: 'coreutils',
  dd: 'coreutils',
} as const;
export type Tool = keyof typeof TOOLS;
