import { MAGICK_TOOLS } from '../../kits/pictures/magick.ts';

export const TOOLS = {
  ...MAGICK_TOOLS,
  tesseract: 'tesseract-ocr',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  cat: 'coreutils',
  dd: 'coreutils',
  od: 'coreutils',
} as const;
export type Tool = keyof typeof TOOLS;
