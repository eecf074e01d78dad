import { type Format, rowOf } from './format.ts';

const row = rowOf('subtitle');
const text = { textual: true };

/** What is said or sung, and when. */
export const subtitles: readonly Format[] = [
  row('srt', 'application/x-subrip', 'SubRip subtitles', text),
  row('vtt', 'text/vtt', 'WebVTT subtitles', { ...text, aliases: ['webvtt'] }),
  row('ass', 'text/x-ssa', 'Advanced SubStation Alpha subtitles', text),
  row('ssa', 'text/x-ssa', 'SubStation Alpha subtitles', text),
  row('sub', 'text/x-microdvd', 'MicroDVD subtitles', { ...text, aliases: ['microdvd'] }),
  row('sbv', 'text/x-sbv', 'YouTube subtitles', text),
  row('ttml', 'application/ttml+xml', 'TTML subtitles', { ...text, aliases: ['dfxp'], root: 'tt' }),
  row('smi', 'application/x-sami', 'SAMI subtitles', { ...text, aliases: ['sami'], root: 'sami' }),
  row('rt', 'text/vnd.rn-realtext', 'RealText subtitles', { ...text, root: 'window' }),
  row('mpl2', 'text/x-mpl2', 'MPL2 subtitles', text),
  row('subviewer', 'text/x-subviewer', 'SubViewer subtitles', { ...text, extension: 'sub' }),
  row('lrc', 'application/x-lrc', 'LRC lyrics', text),
  row('vplayer', 'text/x-vplayer', 'VPlayer subtitles', { ...text, extension: 'txt' }),
  row('pjs', 'text/x-pjs', 'Phoenix Japanimation Society subtitles', text),
  row('jss', 'text/x-jacosub', 'JACOsub subtitles', { ...text, aliases: ['jacosub'] }),
  row('aqt', 'text/x-aqtitle', 'AQTitle subtitles', text),
  row('mpsub', 'text/x-mpsub', 'MPlayer subtitles', { ...text, extension: 'sub' }),
  row('scc', 'text/x-scc', 'Scenarist closed captions', text),
];
