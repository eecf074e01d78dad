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
  readonly decoder?: 'sox' | 'ffmpeg';
  /** Pixels that its sizes are rounded up to, where the container says nothing of the rest. */
  readonly block?: number;
}

const MATROSKA_SOUND = ['AAC', 'Opus', 'PCM', 'Vorbis', 'MPEG Audio', 'AC-3', 'DTS', 'FLAC'];
const windowsMedia: MediaKind = {
  container: 'Windows Media',
  video: ['WMV2', 'MPEG-4 Visual', 'MP42'],
  audio: ['WMA'],
  decoder: 'ffmpeg',
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
  wma: { container: 'Windows Media', audio: ['WMA'], decoder: 'ffmpeg' },
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

  mp4: {
    container: 'MPEG-4 Base Media',
    video: ['AVC', 'MPEG-4 Visual'],
    audio: ['AAC', 'MPEG Audio', 'AC-3'],
  },
  mov: {
    container: 'MPEG-4 QuickTime',
    video: ['AVC', 'JPEG', 'MPEG-4 Visual'],
    audio: ['AAC', 'PCM', 'MPEG Audio', 'AC-3'],
  },
  mkv: {
    container: 'Matroska',
    video: ['AVC', 'VP8', 'V_MJPEG', 'MPEG Video', 'Theora', 'MPEG-4 Visual'],
    audio: MATROSKA_SOUND,
  },
  webm: { container: 'WebM', video: ['VP8', 'VP9'], audio: ['Opus', 'Vorbis'] },
  avi: {
    container: 'AVI',
    video: ['xvid', 'MPEG-4 Visual', 'JPEG'],
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
};
