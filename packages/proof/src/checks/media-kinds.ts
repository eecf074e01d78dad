/** What each format of sound and video is expected to hold, and who decodes it. */

/** What is expected of a format. */
export interface MediaKind {
  /** What MediaInfo calls the container; absent where it does not know the format. */
  readonly container?: string;
  /** The codecs that it may hold, as MediaInfo calls them. */
  readonly audio?: readonly string[];
  readonly video?: readonly string[];
  /**
   * Who decodes it: GStreamer unless said otherwise. For Windows Media there is no free decoder but FFmpeg's, so that only
   * MediaInfo looks at it with other eyes.
   */
  readonly decoder?: 'sox' | 'ffmpeg' | 'gstreamer';
  /** How FFmpeg is told what it is, where the content does not say. */
  readonly demuxer?: string;
  /** Pixels that its sizes are rounded up to, where the container says nothing of the rest. */
  readonly block?: number;
}

const MATROSKA_SOUND = ['AAC', 'Opus', 'PCM', 'Vorbis', 'MPEG Audio', 'AC-3', 'DTS', 'FLAC'];
const windowsMedia: MediaKind = {
  container: 'Windows Media',
  video: ['WMV1', 'WMV2', 'MPEG-4 Visual', 'MP42'],
  audio: ['WMA'],
  decoder: 'ffmpeg',
  demuxer: 'asf',
};
const audioBook: MediaKind = { container: 'MPEG-4 Apple audio with iTunes info', audio: ['AAC'] };

/** By the formats' ids. */
export const MEDIA_KINDS: Readonly<Record<string, MediaKind>> = {
  mp3: { container: 'MPEG Audio', audio: ['MPEG Audio'] },
  wav: { container: 'Wave', audio: ['PCM'] },
  flac: { container: 'FLAC', audio: ['FLAC'] },
  ogg: { container: 'Ogg', audio: ['Vorbis'] },
  opus: { container: 'Ogg', audio: ['Opus'] },
  m4a: audioBook,
  m4b: audioBook,
  m4r: audioBook,
  aac: { container: 'ADTS', audio: ['AAC'] },
  // GStreamer 1.22 sometimes hangs on it.
  aiff: { container: 'AIFF', audio: ['PCM'], decoder: 'sox' },
  mp2: { container: 'MPEG Audio', audio: ['MPEG Audio'] },
  wma: { container: 'Windows Media', audio: ['WMA'], decoder: 'ffmpeg', demuxer: 'asf' },
  mka: { container: 'Matroska', audio: MATROSKA_SOUND },
  weba: { container: 'WebM', audio: ['Opus', 'Vorbis'] },
  ac3: { container: 'AC-3', audio: ['AC-3'] },
  dts: { container: 'DTS', audio: ['DTS'] },
  caf: { container: 'CAF', audio: ['PCM'], decoder: 'sox' },
  wv: { decoder: 'sox' },
  spx: { container: 'Ogg', audio: ['Speex'] },
  au: { container: 'AU', audio: ['PCM'], decoder: 'sox' },
  w64: { container: 'Wave64', audio: ['PCM'], decoder: 'sox' },
  voc: { decoder: 'sox' },
  gsm: { decoder: 'sox' },
  sf: { decoder: 'sox' },
  sox: { decoder: 'sox' },
  // Nothing else that is free decodes these but FFmpeg.
  eac3: { container: 'E-AC-3', audio: ['E-AC-3'], decoder: 'ffmpeg' },
  thd: { container: 'MLP FBA', audio: ['MLP FBA'], decoder: 'ffmpeg' },
  mlp: { container: 'MLP', audio: ['MLP'], decoder: 'ffmpeg' },
  tta: { container: 'TTA', audio: ['TTA'], decoder: 'ffmpeg' },
  adx: { decoder: 'ffmpeg' },
  ast: { decoder: 'ffmpeg' },
  rf64: { container: 'Wave RF64', audio: ['PCM'] },
  aifc: { container: 'AIFF', audio: ['PCM'], decoder: 'sox' },
  ra: { container: 'RealMedia', audio: ['AC-3', 'RealAudio 1', 'VSELP'], decoder: 'ffmpeg' },
  sbc: {},
  // What SoX writes.
  amr: { container: 'AMR', audio: ['AMR'] },
  sph: { decoder: 'ffmpeg' },
  pvf: { decoder: 'ffmpeg' },
  paf: { decoder: 'ffmpeg' },
  avr: { decoder: 'ffmpeg' },
  wve: { decoder: 'ffmpeg' },
  hcom: { decoder: 'ffmpeg' },
  sln: { decoder: 'ffmpeg', demuxer: 'sln' },

  mp4: {
    container: 'MPEG-4 Base Media',
    video: ['AVC', 'HEVC', 'MPEG-4 Visual'],
    audio: ['AAC', 'MPEG Audio', 'AC-3', 'ALAC'],
  },
  mov: {
    container: 'MPEG-4 QuickTime',
    video: ['AVC', 'HEVC', 'ProRes', 'JPEG', 'MPEG-4 Visual'],
    audio: ['AAC', 'PCM', 'MPEG Audio', 'AC-3'],
  },
  mkv: {
    container: 'Matroska',
    video: ['AVC', 'HEVC', 'AV1', 'VP8', 'VP9', 'V_MJPEG', 'MPEG Video', 'Theora', 'MPEG-4 Visual'],
    audio: MATROSKA_SOUND,
  },
  webm: { container: 'WebM', video: ['VP8', 'VP9', 'AV1'], audio: ['Opus', 'Vorbis'] },
  avi: {
    container: 'AVI',
    video: ['xvid', 'MPEG-4 Visual', 'JPEG', 'jpeg'],
    audio: ['MPEG Audio', 'PCM', 'AC-3'],
  },
  wmv: windowsMedia,
  asf: windowsMedia,
  flv: { container: 'Flash Video', video: ['AVC'], audio: ['AAC', 'MPEG Audio'] },
  f4v: { container: 'MPEG-4 Adobe Flash', video: ['AVC'], audio: ['AAC', 'MPEG Audio'] },
  mpg: { container: 'MPEG-PS', video: ['MPEG Video'], audio: ['MPEG Audio', 'AC-3'] },
  vob: { container: 'MPEG-PS', video: ['MPEG Video'], audio: ['MPEG Audio', 'AC-3'] },
  ts: { container: 'MPEG-TS', video: ['AVC', 'MPEG Video'], audio: ['AAC', 'MPEG Audio', 'AC-3'] },
  ogv: { container: 'Ogg', video: ['Theora'], audio: ['Vorbis'] },
  '3gp': { container: 'MPEG-4 3GPP', video: ['AVC'], audio: ['AAC'] },
  '3g2': { container: '3g2', video: ['AVC'], audio: ['AAC'] },
  mxf: { container: 'MXF', video: ['MPEG Video'], audio: ['PCM'], block: 16 },
  m2ts: { container: 'BDAV', video: ['AVC', 'MPEG Video'], audio: ['AC-3'] },
  rm: { container: 'RealMedia', video: ['RealVideo 2'], audio: ['AC-3'], decoder: 'ffmpeg', block: 16 },
  nut: { decoder: 'ffmpeg', video: [] },
  wtv: { decoder: 'ffmpeg', video: [] },
  ismv: { container: 'MPEG-4', video: ['AVC'], audio: ['AAC'] },
  swf: { decoder: 'ffmpeg', video: [] },
  m2v: { container: 'MPEG Video', video: ['MPEG Video'] },
  ivf: { container: 'IVF', video: ['VP8', 'VP9', 'AV1'] },
  // What SVT-AV1 writes is decoded by dav1d, which FFmpeg brings along.
  obu: { container: 'AV1', video: ['AV1'], decoder: 'ffmpeg' },
  y4m: { container: 'YUV4MPEG2', video: ['YUV'] },
};
