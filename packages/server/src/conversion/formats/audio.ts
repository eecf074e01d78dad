import { type Format, rowOf } from './format.ts';

const row = rowOf('audio');

/** Sound. */
export const audio: readonly Format[] = [
  row('mp3', 'audio/mpeg', 'MP3 audio', { container: 'mpeg-audio', hasNoSignature: true }),
  row('wav', 'audio/wav', 'WAV audio', { aliases: ['wave'], container: 'wave' }),
  row('flac', 'audio/flac', 'FLAC audio'),
  row('ogg', 'audio/ogg', 'Ogg audio', { aliases: ['oga'], container: 'ogg' }),
  row('opus', 'audio/opus', 'Opus audio', { container: 'ogg' }),
  row('m4a', 'audio/mp4', 'MPEG-4 audio', { aliases: ['3ga'], container: 'iso-media' }),
  row('aac', 'audio/aac', 'AAC audio', { hasNoSignature: true }),
  row('aiff', 'audio/aiff', 'AIFF audio', { aliases: ['aif'], container: 'aiff' }),
  row('mp2', 'audio/mpeg', 'MP2 audio', { aliases: ['mpa'], container: 'mpeg-audio', hasNoSignature: true }),
  row('wma', 'audio/x-ms-wma', 'Windows Media audio', { container: 'asf' }),
  row('m4b', 'audio/mp4', 'an MPEG-4 audio book', { container: 'iso-media' }),
  row('m4r', 'audio/mp4', 'an iPhone ringtone', { container: 'iso-media' }),
  row('mka', 'audio/x-matroska', 'Matroska audio', { container: 'matroska' }),
  row('weba', 'audio/webm', 'WebM audio', { container: 'matroska' }),
  row('ac3', 'audio/ac3', 'Dolby Digital audio', { container: 'dolby' }),
  row('dts', 'audio/vnd.dts', 'DTS audio', { hasNoSignature: true, signatures: [[0x7f, 0xfe, 0x80, 0x01]] }),
  row('caf', 'audio/x-caf', 'Core Audio'),
  row('wv', 'audio/x-wavpack', 'WavPack audio'),
  row('spx', 'audio/ogg', 'Speex audio', { container: 'ogg' }),
  row('au', 'audio/basic', 'Sun audio', { aliases: ['snd'], signatures: ['.snd'] }),
  // The GUID of its first chunk, of which the letters alone would be any RIFF file's.
  row('w64', 'audio/x-w64', 'Sony Wave64 audio', {
    signatures: [[0x72, 0x69, 0x66, 0x66, 0x2e, 0x91, 0xcf, 0x11]],
  }),
  row('voc', 'audio/x-voc', 'Creative Voice audio', { signatures: ['Creative Voice File'] }),
  row('gsm', 'audio/x-gsm', 'GSM audio', { hasNoSignature: true }),
  row('sf', 'audio/x-ircam', 'IRCAM audio', { aliases: ['ircam'], signatures: [[0x64, 0xa3]] }),
  row('sox', 'audio/x-sox', "SoX' own audio", { signatures: ['.SoX', 'XoS.'] }),
  row('mpc', 'audio/x-musepack', 'Musepack audio', { signatures: ['MPCK', 'MP+'] }),
  row('8svx', 'audio/x-8svx', 'Amiga audio', { aliases: ['iff'], signatures: [{ at: 8, bytes: '8SVX' }] }),
  row('eac3', 'audio/eac3', 'Dolby Digital Plus audio', { aliases: ['ec3'], container: 'dolby' }),
  row('thd', 'audio/vnd.dolby.mlp', 'Dolby TrueHD audio', {
    aliases: ['truehd'],
    signatures: [{ at: 4, bytes: '\xf8\x72\x6f\xba' }],
  }),
  row('mlp', 'audio/vnd.dolby.mlp', 'Meridian lossless audio', {
    signatures: [{ at: 4, bytes: '\xf8\x72\x6f\xbb' }],
  }),
  row('dsf', 'audio/x-dsf', 'DSD audio', { signatures: ['DSD \x1c'] }),
  row('dff', 'audio/x-dff', 'DSDIFF audio', { signatures: [{ at: 12, bytes: 'DSD ' }] }),
  row('tta', 'audio/x-tta', 'True Audio', { signatures: ['TTA1'] }),
  row('rf64', 'audio/x-rf64', 'RF64 audio', { container: 'wave' }),
  row('aifc', 'audio/x-aifc', 'AIFF-C audio', { container: 'aiff' }),
  row('amr', 'audio/amr', 'AMR audio'),
  row('ra', 'audio/vnd.rn-realaudio', 'RealAudio', {
    container: 'realmedia',
    signatures: [[0x2e, 0x72, 0x61, 0xfd]],
  }),
  // Each of its blocks begins with one byte that is always the same, which says too little.
  row('sbc', 'audio/x-sbc', 'Bluetooth audio', { hasNoSignature: true }),
  // How it is encoded, in blocks of 18 bytes, with 4 bits a sample.
  row('adx', 'audio/x-adx', 'CRI ADX audio', { signatures: [{ at: 4, bytes: '\x03\x12\x04' }] }),
  row('ast', 'audio/x-ast', 'Nintendo stream audio', { signatures: ['STRM'] }),
  row('sph', 'audio/x-nist', 'NIST Sphere audio', { aliases: ['nist'], signatures: ['NIST_1A'] }),
  row('pvf', 'audio/x-pvf', 'Portable Voice audio', { signatures: ['PVF1', 'PVF2'] }),
  row('paf', 'audio/x-paf', 'Ensoniq Paris audio', { aliases: ['fap'], signatures: [' paf', 'fap '] }),
  row('avr', 'audio/x-avr', 'Audio Visual Research audio', { signatures: ['2BIT'] }),
  row('hcom', 'audio/x-hcom', 'Macintosh HCOM audio', { signatures: [{ at: 128, bytes: 'HCOM' }] }),
  row('wve', 'audio/x-psion-wve', 'Psion audio', { signatures: ['ALawSoundFile**'] }),
  row('mid', 'audio/midi', 'a MIDI file', { aliases: ['midi', 'kar'] }),
  row('sln', 'audio/x-sln', 'Asterisk telephone audio', { hasNoSignature: true }),
];
