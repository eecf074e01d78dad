/** What the functions of this folder start that open PDF documents, and what these need. */
export const PDF_TOOLS = {
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  grep: 'grep',
  '/usr/bin/python3': 'python3-minimal',
} as const;
/** One of {@link PDF_TOOLS}. */
export type PdfTool = keyof typeof PDF_TOOLS;

export const PDF_DATA = {
  // Without it poppler finds no letters in many Chinese, Japanese and Korean documents.
  '/usr/share/poppler/cidToUnicode': 'poppler-data',
  '/usr/lib/python3/dist-packages/pikepdf/__init__.py': 'python3-pikepdf',
} as const;
