/**
 * The pairs that users ask converters for most, by what such services list first. The proof of these also takes the hard
 * fixtures of their sources.
 */
const TARGETS: Readonly<Record<string, string>> = {
  pdf: 'docx txt text png jpg html svg tiff webp epub md searchable-pdf csv xlsx',
  docx: 'pdf html txt md odt rtf epub doc png jpg',
  doc: 'docx pdf txt html odt rtf',
  odt: 'docx pdf html txt epub rtf doc',
  rtf: 'docx pdf txt html odt',
  txt: 'pdf docx html odt epub',
  html: 'pdf docx png jpg md txt epub odt',
  md: 'html pdf docx epub odt latex rst txt',
  epub: 'pdf mobi azw3 docx html txt md fb2',
  mobi: 'epub pdf azw3 txt docx',
  azw3: 'epub pdf mobi txt docx',
  xlsx: 'csv pdf ods xls html json tsv png',
  xls: 'xlsx csv pdf ods',
  ods: 'xlsx csv pdf xls',
  csv: 'xlsx json xls ods html md pdf parquet tsv xml',
  json: 'csv yaml xml xlsx toml jsonl',
  pptx: 'pdf png jpg odp ppt txt',
  ppt: 'pptx pdf png jpg odp',
  odp: 'pptx pdf png jpg',
  jpg: 'png webp pdf gif avif bmp tiff heic ico svg text jxl',
  png: 'jpg webp pdf gif avif bmp tiff heic ico svg text jxl',
  webp: 'jpg png gif pdf avif tiff bmp',
  heic: 'jpg png pdf webp gif tiff avif',
  avif: 'jpg png webp gif pdf',
  gif: 'mp4 webm webp png jpg mov avi',
  tiff: 'jpg png pdf webp text bmp',
  bmp: 'jpg png webp pdf gif ico',
  svg: 'png jpg pdf webp ico eps',
  psd: 'png jpg pdf webp tiff',
  eps: 'png pdf jpg svg',
  mp4: 'mp3 mov webm gif avi mkv wav m4a wmv ogg flac aac mpg text srt flv jpg png',
  mov: 'mp4 mp3 gif webm avi mkv wav m4a jpg',
  mkv: 'mp4 mp3 avi mov webm wav',
  avi: 'mp4 mp3 mov mkv webm gif',
  webm: 'mp4 mp3 gif mov avi mkv wav',
  wmv: 'mp4 mp3 mov avi',
  mpg: 'mp4 mp3 avi mov',
  mp3: 'wav m4a ogg flac aac text srt m4r opus wma aiff',
  wav: 'mp3 flac m4a ogg aac text opus aiff wma',
  m4a: 'mp3 wav flac ogg aac text m4r',
  flac: 'mp3 wav m4a ogg aac opus aiff',
  ogg: 'mp3 wav m4a flac text',
  opus: 'mp3 wav ogg m4a text',
  aac: 'mp3 wav m4a flac',
  aiff: 'mp3 wav flac m4a',
  zip: '7z tar tar.gz',
  '7z': 'zip tar tar.gz',
  'tar.gz': 'zip 7z tar',
  ttf: 'woff2 woff otf',
  otf: 'ttf woff woff2',
  woff2: 'ttf otf woff',
  srt: 'vtt ass txt',
  vtt: 'srt ass txt',
  ass: 'srt vtt',
  eml: 'pdf html txt',
  stl: 'obj glb ply',
  obj: 'stl glb ply',
};

/** The pairs, as source and target. */
export const PRIORITY_PAIRS: readonly (readonly [from: string, to: string])[] = Object.entries(
  TARGETS,
).flatMap(([from, targets]) => targets.split(' ').map((to) => [from, to] as const));

/** Whether a pair is a priority pair. */
export function isPriority(from: string, to: string): boolean {
  return TARGETS[from]?.split(' ').includes(to) ?? false;
}
