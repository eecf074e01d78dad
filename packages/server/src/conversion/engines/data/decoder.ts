/** Decodes text piece by piece, also in an encoding of DOS that the web does not know. */

/** What stands for the bytes from 128 on. */
const UPPER_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0';

/** As `TextDecoder` does. */
export interface Decoder {
  decode(bytes?: Buffer, options?: { readonly stream?: boolean }): string;
}

/** @param encoding a name of the web's, or `ibm850` */
export function decoderOf(encoding: string): Decoder {
  if (encoding !== 'ibm850') return new TextDecoder(encoding);
  const replace = (byte: string) => UPPER_850[byte.charCodeAt(0) - 0x80] ?? byte;
  return { decode: (bytes) => bytes?.toString('latin1').replace(/[\x80-\xff]/g, replace) ?? '' };
}
