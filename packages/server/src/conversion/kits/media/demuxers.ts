/** Which of FFmpeg's demuxers read which format, and how they are chosen. */

/**
 * The demuxers for each format: content must not choose others, such as one that reads playlists. Formats of which
 * FFmpeg takes a cut file for a whole one are only written.
 */
export const DEMUXERS: Readonly<Record<string, string>> = {
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  ogg: 'ogg',
  opus: 'ogg',
  m4a: 'mov',
  // With headers of its own, or as broadcasters and live streams multiplex it.
  aac: 'aac,loas',
  aiff: 'aiff',
  mp4: 'mov',
  mov: 'mov',
  mkv: 'matroska',
  webm: 'matroska',
  avi: 'avi',
  gif: 'gif',
  apng: 'apng',
  mp2: 'mp3',
  wma: 'asf',
  m4b: 'mov',
  m4r: 'mov',
  mka: 'matroska',
  weba: 'matroska',
  ac3: 'ac3',
  dts: 'dts',
  caf: 'caf',
  wv: 'wv',
  spx: 'ogg',
  au: 'au',
  w64: 'w64',
  voc: 'voc',
  gsm: 'gsm',
  sf: 'ircam',
  sox: 'sox',
  // The seventh version of Musepack, and the eighth.
  mpc: 'mpc,mpc8',
  '8svx': 'iff',
  wmv: 'asf',
  asf: 'asf',
  flv: 'flv',
  f4v: 'mov',
  // A program, or its pictures alone.
  mpg: 'mpeg,mpegvideo',
  vob: 'mpeg',
  ts: 'mpegts',
  ogv: 'ogg',
  '3gp': 'mov',
  '3g2': 'mov',
  mxf: 'mxf',
  tta: 'tta',
  dsf: 'dsf',
  dff: 'iff',
  rf64: 'wav',
  aifc: 'aiff',
  ra: 'rm',
  ast: 'ast',
  sph: 'nistsphere',
  wve: 'wve',
  m2ts: 'mpegts',
  m2v: 'mpegvideo',
  rm: 'rm',
  wtv: 'wtv',
  ismv: 'mov',
  ivf: 'ivf',
  obu: 'obu',
};

const WITHOUT_SOUND = ['gif', 'apng', 'm2v', 'ivf', 'obu'];

/** Formats that FFmpeg reads, and that hold sound. */
export const SOURCES_OF_SOUND = Object.keys(DEMUXERS).filter((format) => !WITHOUT_SOUND.includes(format));

/** Whether FFmpeg reads a format. */
export const isReadable = (format: string): boolean => format in DEMUXERS;

/** What both programs are told of their input. No protocol but plain files: an input may refer to another. */
export function inputArguments(demuxer: string, path: string): string[] {
  const only = demuxer.includes(',') ? '-format_whitelist' : '-f';
  return ['-protocol_whitelist', 'file,pipe', only, demuxer, '-i', path];
}
