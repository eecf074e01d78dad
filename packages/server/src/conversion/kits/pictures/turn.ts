/**
 * What a PNG image says that ImageMagick 6, FFmpeg and img2pdf do not read: how it lies, by its eXIf chunk, and what its
 * numbers mean, by its gAMA, cHRM and cICP chunks.
 */
import type { Run } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';

export const TURN_TOOLS = { grep: 'grep', od: 'coreutils' } as const;
export type TurnTool = keyof typeof TURN_TOOLS;

/** ImageMagick's names of what EXIF counts from 1. */
const NAMES = [
  'TopLeft',
  'TopRight',
  'BottomRight',
  'BottomLeft',
  'LeftTop',
  'RightTop',
  'RightBottom',
  'LeftBottom',
] as const;
export type Turn = (typeof NAMES)[number];

/** A chunk's name stands behind its length. */
const LENGTH_BYTES = 4;
/** The tags of one directory, in which the orientation is among the first. */
const MOST_BYTES = 4096;
const ORIENTATION = 0x0112;

/** How much light a number means, where that is not as on screens, give or take a tenth. */
const OTHER_GAMMA = 'gAMA\\x00(?!\\x00[\\x9e-\\xc5])';
/** Which red and green are meant, where it is not those of screens, by a hundredth or so. */
const OTHER_PRIMARIES = 'cHRM(?!.{8}\\x00\\x00[\\xf8-\\xfb].{6}\\x00\\x00[\\x73-\\x77])';
const CHUNKS = `eXIf|XML:com\\.adobe\\.xmp|cICP|${OTHER_GAMMA}|${OTHER_PRIMARIES}`;
/** Those of the chunks that say what numbers mean. */
const ODD = /:(gAMA|cHRM|cICP)/;

interface Said {
  /** How it is to be turned, or undefined where it is upright as it is. */
  readonly turn: Turn | undefined;
  /** Its numbers are not those that screens have. */
  readonly isOdd: boolean;
  /** It says something of itself in words. */
  readonly hasNotes: boolean;
}

export async function lookAtPng(input: string, run: Run<TurnTool>): Promise<Said> {
  const found = await run.tool('grep', ['-aobP', CHUNKS, input], { env: { LC_ALL: 'C' } }).catch(noMatch);
  const lines = (found?.stdout ?? '').split('\n');
  const isOdd = lines.some((line) => ODD.test(line));
  const hasNotes = lines.some((line) => line.includes(':eXIf') || line.includes(':XML'));
  const offset = Number.parseInt(lines.find((line) => line.endsWith(':eXIf')) ?? '', 10);
  if (!(offset >= LENGTH_BYTES)) return { turn: undefined, isOdd, hasNotes };
  const part = [`-j${offset - LENGTH_BYTES}`, `-N${MOST_BYTES}`];
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', ...part, input]);
  return { turn: turnIn(Buffer.from(stdout.replace(/\s/g, ''), 'hex')), isOdd, hasNotes };
}

function noMatch(error: unknown): undefined {
  if (!(error instanceof ToolFailure)) throw error;
}

/** @param chunk an eXIf chunk, or the part of it that is at hand */
function turnIn(chunk: Buffer): Turn | undefined {
  const length = chunk.length >= LENGTH_BYTES ? chunk.readUInt32BE(0) : 0;
  const exif = chunk.subarray(8, 8 + length);
  const isLittle = exif.toString('latin1', 0, 4) === 'II*\0';
  if (!isLittle && exif.toString('latin1', 0, 4) !== 'MM\0*') return undefined;
  const short = (at: number) =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > exif.length ? 0 : isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
  const directory = long(4);
  const tags = Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index);
  const tag = tags.find((at) => short(at) === ORIENTATION);
  const turn = tag === undefined ? undefined : NAMES[short(tag + 8) - 1];
  return turn === 'TopLeft' ? undefined : turn;
}

/** What tells ImageMagick how a picture lies, before it turns it by `-auto-orient`. */
export async function orient(format: string, input: string, run: Run<TurnTool>): Promise<string[]> {
  const { turn } = format === 'png' ? await lookAtPng(input, run) : {};
  return turn ? ['-orient', turn] : [];
}
