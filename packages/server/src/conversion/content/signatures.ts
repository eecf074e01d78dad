/** Signatures that file-type does not know. */
import { type Format, formatById } from '../formats.ts';

interface Signature {
  readonly format: string;
  readonly bytes: Buffer;
  readonly at: number;
}

const signature = (format: string, bytes: string | readonly number[], at = 0): Signature => ({
  format,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes),
  at,
});

const SIGNATURES: readonly Signature[] = [
  signature('au', '.snd'),
  // The GUID of its first chunk, of which the letters alone would be any RIFF file's.
  signature('w64', [0x72, 0x69, 0x66, 0x66, 0x2e, 0x91, 0xcf, 0x11]),
  signature('voc', 'Creative Voice File'),
  signature('sf', [0x64, 0xa3]),
  signature('sox', '.SoX'),
  signature('sox', 'XoS.'),
  signature('mpc', 'MPCK'),
  signature('mpc', 'MP+'),
  signature('8svx', '8SVX', 8),
  signature('dts', [0x7f, 0xfe, 0x80, 0x01]),
];

/** The format that a file's beginning has, of those whose signature is known here. */
export function formatBySignature(head: Buffer): Format | undefined {
  const found = SIGNATURES.find(({ at, bytes }) => head.subarray(at, at + bytes.length).equals(bytes));
  return found && formatById(found.format);
}
