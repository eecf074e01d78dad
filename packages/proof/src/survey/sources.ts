/** Debian source packages whose tests hold files that this project did not make. They are fetched, and never committed. */
export const SOURCE_PACKAGES: readonly string[] = [
  // Office documents and mail, among them hundreds from bug reports.
  'libapache-poi-java',
  'python-docx',
  'openpyxl',
  'ruby-roo',
  'ruby-spreadsheet',
  'golang-github-tealeg-xlsx',
  'gnumeric',
  'abiword',
  'unrtf',
  'notmuch',
  // PDF
  'pikepdf',
  'pypdf',
  'pdfminer',
  'libpdfbox2-java',
  'qpdf',
  'okular',
  // Markup and books
  'pandoc',
  'texinfo',
  'python-ebooklib',
  // Pictures and drawings
  'pillow',
  'imagemagick',
  'gdk-pixbuf',
  'exiv2',
  'libheif',
  'libavif',
  'librsvg',
  'kimageformats',
  'inkscape',
  'leptonlib',
  // Sound and video
  'taglib',
  'tracker-miners',
  'libextractor',
  'eyed3',
  'libsndfile',
  'gst-plugins-good1.0',
  // Archives, fonts, models, calendars
  'libcommons-compress-java',
  'lhasa',
  'fontforge',
  'fonttools',
  'assimp',
  'python-icalendar',
  'libical3',
  'evolution-data-server',
];

/**
 * Files that are made to be wrong, by what their projects call them: damaged, hostile, encrypted, or half a format. From
 * them only a clear failure or a result is expected, as from any that an independent reader refuses.
 */
export const MEANT_TO_BE_WRONG =
  /bad|broken|corrupt|crash|clusterfuzz|damage|encrypt|error|fail|fuzz|illegal|incomplete|infloop|invalid|malformed|missing|oom|overflow|password|protect|poc|timeout|trunc|unsupported|weird|wrong/i;
