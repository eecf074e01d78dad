import { type Format, rowOf } from './format.ts';

const row = rowOf('playlist');
const text = { textual: true };

/** Lists of sound and video to play. */
export const playlists: readonly Format[] = [
  row('m3u', 'audio/x-mpegurl', 'a playlist', text),
  row('m3u8', 'application/vnd.apple.mpegurl', 'a playlist in UTF-8', text),
  row('pls', 'audio/x-scpls', 'a PLS playlist', text),
  row('xspf', 'application/xspf+xml', 'an XSPF playlist', { ...text, root: 'playlist' }),
  row('asx', 'video/x-ms-asf-plugin', 'an ASX playlist', { ...text, aliases: ['wax', 'wvx'], root: 'asx' }),
  row('wpl', 'application/vnd.ms-wpl', 'a Windows Media playlist', { ...text, opening: /^\s*<\?wpl\b/ }),
  row('zpl', 'application/x-zpl', 'a Zune playlist', { ...text, opening: /^\s*<\?zpl\b/ }),
];
