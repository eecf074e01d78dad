// Made from the server's catalogue by `pnpm generate`. Do not edit.

/** Formats with the same targets, called like the first of them; each is among the targets of the others. */
interface Groups {
  '7z': '7z' | 'tar' | 'tar.bz2' | 'tar.gz' | 'tar.xz' | 'tar.zst' | 'zip';
  aac: 'aac' | 'aiff' | 'flac' | 'm4a' | 'mp3' | 'ogg' | 'opus' | 'srt' | 'text' | 'txt' | 'vtt' | 'wav';
  avi: 'aac' | 'aiff' | 'avi' | 'flac' | 'gif' | 'm4a' | 'mkv' | 'mov' | 'mp3' | 'mp4' | 'ogg' | 'opus' | 'srt' | 'text' | 'txt' | 'vtt' | 'wav' | 'webm';
  avif: 'avif' | 'bmp' | 'gif' | 'heic' | 'ico' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'text' | 'tiff' | 'txt' | 'webp';
  csv: 'csv' | 'jpg' | 'ods' | 'pdf' | 'png' | 'svg' | 'tiff' | 'xls' | 'xlsx';
  doc: 'doc' | 'docx' | 'epub' | 'html' | 'jpg' | 'latex' | 'md' | 'odt' | 'org' | 'pdf' | 'png' | 'rst' | 'rtf' | 'svg' | 'tiff' | 'txt';
  gif: 'avi' | 'avif' | 'bmp' | 'gif' | 'heic' | 'ico' | 'jpg' | 'mkv' | 'mov' | 'mp4' | 'pdf' | 'png' | 'searchable-pdf' | 'text' | 'tiff' | 'txt' | 'webm' | 'webp';
  odp: 'jpg' | 'odp' | 'pdf' | 'png' | 'ppt' | 'pptx' | 'svg' | 'tiff';
  pdf: 'html' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'svg' | 'text' | 'tiff' | 'txt';
  svg: 'avif' | 'bmp' | 'gif' | 'heic' | 'ico' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'svg' | 'text' | 'tiff' | 'txt' | 'webp';
  txt: 'doc' | 'docx' | 'html' | 'jpg' | 'odt' | 'pdf' | 'png' | 'rtf' | 'svg' | 'tiff' | 'txt';
}

/** Source format → what it can become. */
export interface Targets {
  '7z': Exclude<Groups['7z'], '7z'>;
  aac: Exclude<Groups['aac'], 'aac'>;
  aiff: Exclude<Groups['aac'], 'aiff'>;
  avi: Exclude<Groups['avi'], 'avi'>;
  avif: Exclude<Groups['avif'], 'avif'>;
  bmp: Exclude<Groups['avif'], 'bmp'>;
  csv: Exclude<Groups['csv'], 'csv'>;
  doc: Exclude<Groups['doc'], 'doc'>;
  docx: Exclude<Groups['doc'], 'docx'>;
  epub: Exclude<Groups['doc'], 'epub'>;
  flac: Exclude<Groups['aac'], 'flac'>;
  gif: Exclude<Groups['gif'], 'gif'>;
  heic: Exclude<Groups['avif'], 'heic'>;
  html: Exclude<Groups['doc'], 'html'>;
  ico: Exclude<Groups['avif'], 'ico'>;
  jpg: Exclude<Groups['avif'], 'jpg'>;
  latex: Exclude<Groups['doc'], 'latex'>;
  m4a: Exclude<Groups['aac'], 'm4a'>;
  md: Exclude<Groups['doc'], 'md'>;
  mkv: Exclude<Groups['avi'], 'mkv'>;
  mov: Exclude<Groups['avi'], 'mov'>;
  mp3: Exclude<Groups['aac'], 'mp3'>;
  mp4: Exclude<Groups['avi'], 'mp4'>;
  odp: Exclude<Groups['odp'], 'odp'>;
  ods: Exclude<Groups['csv'], 'ods'>;
  odt: Exclude<Groups['doc'], 'odt'>;
  ogg: Exclude<Groups['aac'], 'ogg'>;
  opus: Exclude<Groups['aac'], 'opus'>;
  org: Exclude<Groups['doc'], 'org'>;
  pdf: Exclude<Groups['pdf'], 'pdf'>;
  png: Exclude<Groups['avif'], 'png'>;
  ppt: Exclude<Groups['odp'], 'ppt'>;
  pptx: Exclude<Groups['odp'], 'pptx'>;
  rst: Exclude<Groups['doc'], 'rst'>;
  rtf: Exclude<Groups['doc'], 'rtf'>;
  svg: Exclude<Groups['svg'], 'svg'>;
  tar: Exclude<Groups['7z'], 'tar'>;
  'tar.bz2': Exclude<Groups['7z'], 'tar.bz2'>;
  'tar.gz': Exclude<Groups['7z'], 'tar.gz'>;
  'tar.xz': Exclude<Groups['7z'], 'tar.xz'>;
  'tar.zst': Exclude<Groups['7z'], 'tar.zst'>;
  tiff: Exclude<Groups['avif'], 'tiff'>;
  txt: Exclude<Groups['txt'], 'txt'>;
  wav: Exclude<Groups['aac'], 'wav'>;
  webm: Exclude<Groups['avi'], 'webm'>;
  webp: Exclude<Groups['avif'], 'webp'>;
  xls: Exclude<Groups['csv'], 'xls'>;
  xlsx: Exclude<Groups['csv'], 'xlsx'>;
  zip: Exclude<Groups['7z'], 'zip'>;
}

/** Other names of formats. */
export interface Aliases {
  aif: 'aiff';
  dib: 'bmp';
  heif: 'heic';
  htm: 'html';
  jfif: 'jpg';
  jpe: 'jpg';
  jpeg: 'jpg';
  m4v: 'mp4';
  markdown: 'md';
  oga: 'ogg';
  qt: 'mov';
  tbz: 'tar.bz2';
  tbz2: 'tar.bz2';
  tex: 'latex';
  tgz: 'tar.gz';
  tif: 'tiff';
  txz: 'tar.xz';
  tzst: 'tar.zst';
  wave: 'wav';
}
