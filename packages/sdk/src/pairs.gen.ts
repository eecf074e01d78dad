// Made from the server's catalogue by `pnpm generate`. Do not edit.

/** Formats with the same targets, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': '3g2' | '3gp' | 'aac' | 'ac3' | 'aiff' | 'asf' | 'au' | 'avi' | 'caf' | 'dts' | 'f4v' | 'flac' | 'flv' | 'gif' | 'gsm' | 'm4a' | 'm4b' | 'm4r' | 'mka' | 'mkv' | 'mov' | 'mp2' | 'mp3' | 'mp4' | 'mpg' | 'mxf' | 'ogg' | 'ogv' | 'opus' | 'sf' | 'sox' | 'spx' | 'srt' | 'text' | 'ts' | 'txt' | 'vob' | 'voc' | 'vtt' | 'w64' | 'wav' | 'weba' | 'webm' | 'wma' | 'wmv' | 'wv';
  '7z': '7z' | 'tar' | 'tar.bz2' | 'tar.gz' | 'tar.xz' | 'tar.zst' | 'zip';
  '8svx': '8svx' | 'aac' | 'ac3' | 'aiff' | 'au' | 'caf' | 'dts' | 'flac' | 'gsm' | 'm4a' | 'm4b' | 'm4r' | 'mka' | 'mp2' | 'mp3' | 'ogg' | 'opus' | 'sf' | 'sox' | 'spx' | 'srt' | 'text' | 'txt' | 'voc' | 'vtt' | 'w64' | 'wav' | 'weba' | 'wma' | 'wv';
  aac: 'aac' | 'ac3' | 'aiff' | 'au' | 'caf' | 'dts' | 'flac' | 'gsm' | 'm4a' | 'm4b' | 'm4r' | 'mka' | 'mp2' | 'mp3' | 'ogg' | 'opus' | 'sf' | 'sox' | 'spx' | 'srt' | 'text' | 'txt' | 'voc' | 'vtt' | 'w64' | 'wav' | 'weba' | 'wma' | 'wv';
  asf: '3g2' | '3gp' | 'aac' | 'ac3' | 'aiff' | 'asf' | 'au' | 'avi' | 'caf' | 'dts' | 'flac' | 'flv' | 'gif' | 'gsm' | 'm4a' | 'm4b' | 'm4r' | 'mka' | 'mkv' | 'mov' | 'mp2' | 'mp3' | 'mp4' | 'mpg' | 'mxf' | 'ogg' | 'ogv' | 'opus' | 'sf' | 'sox' | 'spx' | 'srt' | 'text' | 'ts' | 'txt' | 'vob' | 'voc' | 'vtt' | 'w64' | 'wav' | 'weba' | 'webm' | 'wma' | 'wmv' | 'wv';
  avif: 'avif' | 'bmp' | 'gif' | 'heic' | 'ico' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'text' | 'tiff' | 'txt' | 'webp';
  csv: 'csv' | 'jpg' | 'ods' | 'pdf' | 'png' | 'svg' | 'tiff' | 'xls' | 'xlsx';
  doc: 'doc' | 'docx' | 'epub' | 'html' | 'jpg' | 'latex' | 'md' | 'odt' | 'org' | 'pdf' | 'png' | 'rst' | 'rtf' | 'svg' | 'tiff' | 'txt';
  gif: '3g2' | '3gp' | 'asf' | 'avi' | 'avif' | 'bmp' | 'f4v' | 'flv' | 'gif' | 'heic' | 'ico' | 'jpg' | 'mkv' | 'mov' | 'mp4' | 'mpg' | 'mxf' | 'ogv' | 'pdf' | 'png' | 'searchable-pdf' | 'text' | 'tiff' | 'ts' | 'txt' | 'vob' | 'webm' | 'webp' | 'wmv';
  mpc: 'aac' | 'ac3' | 'aiff' | 'au' | 'caf' | 'dts' | 'flac' | 'gsm' | 'm4a' | 'm4b' | 'm4r' | 'mka' | 'mp2' | 'mp3' | 'mpc' | 'ogg' | 'opus' | 'sf' | 'sox' | 'spx' | 'srt' | 'text' | 'txt' | 'voc' | 'vtt' | 'w64' | 'wav' | 'weba' | 'wma' | 'wv';
  odp: 'jpg' | 'odp' | 'pdf' | 'png' | 'ppt' | 'pptx' | 'svg' | 'tiff';
  pdf: 'html' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'svg' | 'text' | 'tiff' | 'txt';
  svg: 'avif' | 'bmp' | 'gif' | 'heic' | 'ico' | 'jpg' | 'pdf' | 'png' | 'searchable-pdf' | 'svg' | 'text' | 'tiff' | 'txt' | 'webp';
  txt: 'doc' | 'docx' | 'html' | 'jpg' | 'odt' | 'pdf' | 'png' | 'rtf' | 'svg' | 'tiff' | 'txt';
}

/** Source format → what it can become. */
export interface Targets {
  '3g2': Exclude<Groups['3g2'], '3g2'>;
  '3gp': Exclude<Groups['3g2'], '3gp'>;
  '7z': Exclude<Groups['7z'], '7z'>;
  '8svx': Exclude<Groups['8svx'], '8svx'>;
  aac: Exclude<Groups['aac'], 'aac'>;
  ac3: Exclude<Groups['aac'], 'ac3'>;
  aiff: Exclude<Groups['aac'], 'aiff'>;
  asf: Exclude<Groups['asf'], 'asf'>;
  au: Exclude<Groups['aac'], 'au'>;
  avi: Exclude<Groups['3g2'], 'avi'>;
  avif: Exclude<Groups['avif'], 'avif'>;
  bmp: Exclude<Groups['avif'], 'bmp'>;
  caf: Exclude<Groups['aac'], 'caf'>;
  csv: Exclude<Groups['csv'], 'csv'>;
  doc: Exclude<Groups['doc'], 'doc'>;
  docx: Exclude<Groups['doc'], 'docx'>;
  dts: Exclude<Groups['aac'], 'dts'>;
  epub: Exclude<Groups['doc'], 'epub'>;
  f4v: Exclude<Groups['3g2'], 'f4v'>;
  flac: Exclude<Groups['aac'], 'flac'>;
  flv: Exclude<Groups['3g2'], 'flv'>;
  gif: Exclude<Groups['gif'], 'gif'>;
  gsm: Exclude<Groups['aac'], 'gsm'>;
  heic: Exclude<Groups['avif'], 'heic'>;
  html: Exclude<Groups['doc'], 'html'>;
  ico: Exclude<Groups['avif'], 'ico'>;
  jpg: Exclude<Groups['avif'], 'jpg'>;
  latex: Exclude<Groups['doc'], 'latex'>;
  m4a: Exclude<Groups['aac'], 'm4a'>;
  m4b: Exclude<Groups['aac'], 'm4b'>;
  m4r: Exclude<Groups['aac'], 'm4r'>;
  md: Exclude<Groups['doc'], 'md'>;
  mka: Exclude<Groups['aac'], 'mka'>;
  mkv: Exclude<Groups['3g2'], 'mkv'>;
  mov: Exclude<Groups['3g2'], 'mov'>;
  mp2: Exclude<Groups['aac'], 'mp2'>;
  mp3: Exclude<Groups['aac'], 'mp3'>;
  mp4: Exclude<Groups['3g2'], 'mp4'>;
  mpc: Exclude<Groups['mpc'], 'mpc'>;
  mpg: Exclude<Groups['3g2'], 'mpg'>;
  mxf: Exclude<Groups['3g2'], 'mxf'>;
  odp: Exclude<Groups['odp'], 'odp'>;
  ods: Exclude<Groups['csv'], 'ods'>;
  odt: Exclude<Groups['doc'], 'odt'>;
  ogg: Exclude<Groups['aac'], 'ogg'>;
  ogv: Exclude<Groups['3g2'], 'ogv'>;
  opus: Exclude<Groups['aac'], 'opus'>;
  org: Exclude<Groups['doc'], 'org'>;
  pdf: Exclude<Groups['pdf'], 'pdf'>;
  png: Exclude<Groups['avif'], 'png'>;
  ppt: Exclude<Groups['odp'], 'ppt'>;
  pptx: Exclude<Groups['odp'], 'pptx'>;
  rst: Exclude<Groups['doc'], 'rst'>;
  rtf: Exclude<Groups['doc'], 'rtf'>;
  sf: Exclude<Groups['aac'], 'sf'>;
  sox: Exclude<Groups['aac'], 'sox'>;
  spx: Exclude<Groups['aac'], 'spx'>;
  svg: Exclude<Groups['svg'], 'svg'>;
  tar: Exclude<Groups['7z'], 'tar'>;
  'tar.bz2': Exclude<Groups['7z'], 'tar.bz2'>;
  'tar.gz': Exclude<Groups['7z'], 'tar.gz'>;
  'tar.xz': Exclude<Groups['7z'], 'tar.xz'>;
  'tar.zst': Exclude<Groups['7z'], 'tar.zst'>;
  tiff: Exclude<Groups['avif'], 'tiff'>;
  ts: Exclude<Groups['3g2'], 'ts'>;
  txt: Exclude<Groups['txt'], 'txt'>;
  vob: Exclude<Groups['3g2'], 'vob'>;
  voc: Exclude<Groups['aac'], 'voc'>;
  w64: Exclude<Groups['aac'], 'w64'>;
  wav: Exclude<Groups['aac'], 'wav'>;
  weba: Exclude<Groups['aac'], 'weba'>;
  webm: Exclude<Groups['3g2'], 'webm'>;
  webp: Exclude<Groups['avif'], 'webp'>;
  wma: Exclude<Groups['aac'], 'wma'>;
  wmv: Exclude<Groups['asf'], 'wmv'>;
  wv: Exclude<Groups['aac'], 'wv'>;
  xls: Exclude<Groups['csv'], 'xls'>;
  xlsx: Exclude<Groups['csv'], 'xlsx'>;
  zip: Exclude<Groups['7z'], 'zip'>;
}

/** Other names of formats. */
export interface Aliases {
  aif: 'aiff';
  dib: 'bmp';
  divx: 'avi';
  heif: 'heic';
  htm: 'html';
  iff: '8svx';
  ircam: 'sf';
  jfif: 'jpg';
  jpe: 'jpg';
  jpeg: 'jpg';
  m2ts: 'ts';
  m4v: 'mp4';
  markdown: 'md';
  mpa: 'mp2';
  mpeg: 'mpg';
  mts: 'ts';
  oga: 'ogg';
  qt: 'mov';
  snd: 'au';
  tbz: 'tar.bz2';
  tbz2: 'tar.bz2';
  tex: 'latex';
  tgz: 'tar.gz';
  tif: 'tiff';
  txz: 'tar.xz';
  tzst: 'tar.zst';
  wave: 'wav';
}
