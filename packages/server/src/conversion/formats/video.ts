import { type Format, rowOf } from './format.ts';

const row = rowOf('video');

/** Moving pictures, with or without sound. */
export const video: readonly Format[] = [
  row('mp4', 'video/mp4', 'an MPEG-4 video', { aliases: ['m4v'], container: 'iso-media' }),
  row('mov', 'video/quicktime', 'a QuickTime video', { aliases: ['qt'], container: 'iso-media' }),
  row('mkv', 'video/x-matroska', 'a Matroska video', { container: 'matroska' }),
  row('webm', 'video/webm', 'a WebM video', { container: 'matroska' }),
  row('avi', 'video/x-msvideo', 'an AVI video', { aliases: ['divx'] }),
  row('wmv', 'video/x-ms-wmv', 'a Windows Media video', { container: 'asf' }),
  row('asf', 'video/x-ms-asf', 'a Windows Media file', { container: 'asf' }),
  row('flv', 'video/x-flv', 'a Flash video'),
  row('f4v', 'video/x-f4v', 'a Flash MPEG-4 video', { container: 'iso-media' }),
  row('mpg', 'video/mpeg', 'an MPEG video', {
    aliases: ['mpeg'],
    container: 'mpeg-ps',
    // A recording may begin inside a packet.
    hasNoSignature: true,
  }),
  row('vob', 'video/dvd', 'a DVD video', { container: 'mpeg-ps', hasNoSignature: true }),
  row('ts', 'video/mp2t', 'an MPEG transport stream', {
    aliases: ['m2t'],
    container: 'mpeg-ts',
    hasNoSignature: true,
  }),
  row('ogv', 'video/ogg', 'an Ogg video', { container: 'ogg' }),
  row('3gp', 'video/3gpp', 'a 3GPP video', { container: 'iso-media' }),
  row('3g2', 'video/3gpp2', 'a 3GPP2 video', { container: 'iso-media' }),
  row('mxf', 'application/mxf', 'an MXF video'),
  row('m2ts', 'video/mp2t', 'a Blu-ray transport stream', {
    aliases: ['mts'],
    container: 'mpeg-ts',
    hasNoSignature: true,
  }),
  row('m2v', 'video/mpeg', 'an MPEG-2 video track', { container: 'mpeg-ps' }),
  row('rm', 'application/vnd.rn-realmedia', 'a RealMedia video', { container: 'realmedia' }),
  row('nut', 'video/x-nut', 'a NUT video', { signatures: ['nut/multimedia container'] }),
  row('wtv', 'video/x-wtv', 'a Windows TV recording', {
    signatures: [[0xb7, 0xd8, 0x00, 0x20, 0x37, 0x49, 0xda, 0x11, 0xa6, 0x4e, 0x00, 0x07, 0xe9, 0x5e]],
  }),
  row('ismv', 'video/mp4', 'a Smooth Streaming video', { container: 'iso-media' }),
  row('ivf', 'video/x-ivf', 'an IVF video track', { signatures: ['DKIF'] }),
  row('obu', 'video/x-obu', 'an AV1 video track', { signatures: [[0x12, 0x00, 0x0a]] }),
  row('y4m', 'video/x-yuv4mpeg', 'an uncompressed video track', { signatures: ['YUV4MPEG2 '] }),
  row('swf', 'application/vnd.adobe.flash.movie', 'a Flash animation'),
];
