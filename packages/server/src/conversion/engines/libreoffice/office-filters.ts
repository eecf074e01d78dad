/** LibreOffice's filters, as data: which format it reads and writes by which of them. */

/** The formats of one of LibreOffice's programs, each with the names of its filters, the likeliest first. */
export interface OfficeModule {
  /** Read and written. */
  readonly both: Readonly<Record<string, string>>;
  readonly reads: Readonly<Record<string, string | readonly string[]>>;
  readonly writes: Readonly<Record<string, string>>;
}

/** Texts, by Writer. */
export const WRITER: OfficeModule = {
  both: {
    docx: 'MS Word 2007 XML',
    docm: 'MS Word 2007 XML VBA',
    dotx: 'MS Word 2007 XML Template',
    dot: 'MS Word 97 Vorlage',
    odt: 'writer8',
    ott: 'writer8_template',
    fodt: 'OpenDocument Text Flat XML',
    rtf: 'Rich Text Format',
    uot: 'UOF text',
  },
  reads: {
    // Word's older versions have the same extension and the same container.
    doc: ['MS Word 97', 'MS Word 95', 'MS WinWord 6.0'],
    dotm: 'MS Word 2007 XML Template',
    sxw: 'StarOffice XML (Writer)',
    stw: 'writer_StarOffice_XML_Writer_Template',
    abw: 'AbiWord',
    wpd: 'WordPerfect',
    pages: 'Apple Pages',
    txt: 'Text (encoded)',
    html: 'HTML (StarWriter)',
  },
  writes: {
    doc: 'MS Word 97',
    txt: 'Text (encoded)',
    html: 'HTML (StarWriter)',
    pdf: 'writer_pdf_Export',
  },
};

/** Workbooks and tables, by Calc. */
export const CALC: OfficeModule = {
  both: {
    xlsx: 'Calc MS Excel 2007 XML',
    xlsm: 'Calc MS Excel 2007 VBA XML',
    xltx: 'Calc MS Excel 2007 XML Template',
    ods: 'calc8',
    ots: 'calc8_template',
    fods: 'OpenDocument Spreadsheet Flat XML',
  },
  reads: {
    xls: ['MS Excel 97', 'MS Excel 95', 'MS Excel 5.0/95', 'MS Excel 4.0'],
    xlt: ['MS Excel 97 Vorlage/Template', 'MS Excel 95 Vorlage/Template', 'MS Excel 5.0/95 Vorlage/Template'],
    xltm: 'Calc MS Excel 2007 XML Template',
    xlsb: 'Calc MS Excel 2007 Binary',
    sxc: 'StarOffice XML (Calc)',
    stc: 'calc_StarOffice_XML_Calc_Template',
    gnumeric: 'Gnumeric Spreadsheet',
    csv: 'Text - txt - csv (StarCalc)',
    dif: 'DIF',
    slk: 'SYLK',
  },
  writes: {
    xls: 'MS Excel 97',
    xlt: 'MS Excel 97 Vorlage/Template',
    csv: 'Text - txt - csv (StarCalc)',
    html: 'HTML (StarCalc)',
    pdf: 'calc_pdf_Export',
  },
};

/** Presentations, by Impress. */
export const IMPRESS: OfficeModule = {
  both: {
    ppt: 'MS PowerPoint 97',
    pps: 'MS PowerPoint 97 AutoPlay',
    pot: 'MS PowerPoint 97 Vorlage',
    pptx: 'Impress MS PowerPoint 2007 XML',
    pptm: 'Impress MS PowerPoint 2007 XML VBA',
    ppsx: 'Impress MS PowerPoint 2007 XML AutoPlay',
    potx: 'Impress MS PowerPoint 2007 XML Template',
    odp: 'impress8',
    otp: 'impress8_template',
    fodp: 'OpenDocument Presentation Flat XML',
  },
  reads: {
    ppsm: 'Impress MS PowerPoint 2007 XML AutoPlay',
    potm: 'Impress MS PowerPoint 2007 XML Template',
    sxi: 'StarOffice XML (Impress)',
    // Written, it would leave tables out.
    uop: 'UOF presentation',
  },
  writes: { pdf: 'impress_pdf_Export' },
};

/** Drawings of several pages, by Draw. */
export const DRAW: OfficeModule = {
  both: { odg: 'draw8', otg: 'draw8_template', fodg: 'OpenDocument Drawing Flat XML' },
  reads: {
    sxd: 'StarOffice XML (Draw)',
    vsd: 'Visio Document',
    vsdx: 'Visio Document',
    pub: 'Publisher Document',
    cdr: 'Corel Draw Document',
  },
  writes: { pdf: 'draw_pdf_Export' },
};

/** Single figures, which Draw puts onto a page of its own; that page is made to fit. */
export const FIGURE: OfficeModule = {
  both: {},
  reads: {
    emf: 'EMF - MS Windows Metafile',
    wmf: 'WMF - MS Windows Metafile',
    wpg: 'WordPerfect Graphics',
    dxf: 'DXF - AutoCAD Interchange',
  },
  writes: {
    emf: 'draw_emf_Export',
    wmf: 'draw_wmf_Export',
    odg: 'draw8',
    svg: 'draw_svg_Export',
    png: 'draw_png_Export',
    pdf: 'draw_pdf_Export',
  },
};

/** What reads a file that is HTML, XML or text under the name of an old program's format, by that format's container. */
export const DISGUISES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Excel 97': {
    html: 'calc_HTML_WebQuery',
    xml: 'MS Excel 2003 XML',
    text: 'Text - txt - csv (StarCalc)',
  },
  'Word 97': { html: 'HTML (StarWriter)', xml: 'MS Word 2003 XML' },
};
