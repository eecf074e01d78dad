import { PDF_TOOLS } from '../../kits/documents/pdf.ts';
import { READING_TOOLS } from '../../kits/documents/reading-text.ts';
import { MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { TURN_TOOLS } from '../../kits/pictures/turn.ts';

export const TOOLS = {
  ...MAGICK_TOOLS,
  ...TURN_TOOLS,
  tesseract: 'tesseract-ocr',
  ...PDF_TOOLS,
  ...READING_TOOLS,
  pdftoppm: 'poppler-utils',
  pdfimages: 'poppler-utils',
  cat: 'coreutils',
  dd: 'coreutils',
} as const;
export type Tool = keyof typeof TOOLS;
