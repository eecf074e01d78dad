import { type Format, rowOf } from './format.ts';

const row = rowOf('font');

const TYPE_1 = ['%!PS-AdobeFont', '%!FontType1'];

/** Letters to write with. */
export const fonts: readonly Format[] = [
  row('ttf', 'font/ttf', 'a TrueType font', { signatures: ['true\0'] }),
  row('otf', 'font/otf', 'an OpenType font'),
  row('woff', 'font/woff', 'a WOFF web font'),
  row('woff2', 'font/woff2', 'a WOFF2 web font'),
  row('ttc', 'font/collection', 'a font collection', { aliases: ['otc'], signatures: ['ttcf'] }),
  row('pfb', 'application/x-font-type1', 'a Type 1 font', {
    signatures: TYPE_1.map((bytes) => ({ at: 6, bytes })),
  }),
  row('pfa', 'application/x-font-type1', 'a Type 1 font in text', {
    aliases: ['t1'],
    textual: true,
    opening: /^%!(PS-AdobeFont|FontType1)/,
    signatures: TYPE_1,
  }),
  row('sfd', 'application/vnd.font-fontforge-sfd', 'a FontForge font', {
    textual: true,
    signatures: ['SplineFontDB:'],
  }),
];
