/** What goes into a tool, and what comes out: bounded, however much it prints. */
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What an engine may ask for when it runs a tool. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Files and folders outside `/usr` that the tool reads. */
  readonly readable?: readonly string[];
  /** Sent to standard input, which is closed after it. */
  readonly stdin?: string;
  /** Called with each line of standard output as it comes, without its line break. */
  readonly onLine?: (line: string) => void;
}

/** The same, for a program that stays. */
export interface StayingOptions extends Omit<RunOptions, 'stdin'> {
  /** What is sent to standard input as it comes. */
  readonly requests: Readable;
  /** Whether it has nothing to do, so that it need not be watched as closely. */
  readonly isWaiting: () => boolean;
  /** Given what says whether the server's process must not end before it. */
  readonly onStart: (hold: (isHeld: boolean) => void) => void;
}

/** What a tool said. */
export interface ToolOutput {
  /** Whole, up to 16 MiB; a tool that prints more is stopped. */
  readonly stdout: string;
  /** The last 64 KiB; a tool that prints more than 64 MiB is stopped. */
  readonly stderr: string;
}

const MIB = 1024 ** 2;
const MAX_STDOUT_BYTES = 16 * MIB;
/** The answer of a worker that has made thousands of files is the longest line there is. */
const MAX_LINE_CHARACTERS = 4 * MIB;
const MAX_STDERR_BYTES = 64 * MIB;
const STDERR_TAIL_BYTES = 64 * 1024;

/**
 * Collects text, or hands it on line by line.
 *
 * @param onTooMuch called when it prints too much, or a line that is too long
 * @returns a function for the end, which gives the whole text, or nothing where there is a listener for lines
 */
export function collect(
  stream: NodeJS.ReadableStream,
  onLine: ((line: string) => void) | undefined,
  onTooMuch: () => void,
): () => string {
  const decoder = new StringDecoder('utf8');
  const lines = onLine && new LineSplitter(onLine);
  const pieces: string[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_STDOUT_BYTES || (lines && lines.pending > MAX_LINE_CHARACTERS)) return onTooMuch();
    const piece = decoder.write(chunk);
    if (lines) lines.write(piece);
    else pieces.push(piece);
  });
  return () => {
    lines?.end();
    return pieces.join('');
  };
}

/** Keeps the end. */
export function tail(stream: NodeJS.ReadableStream, onTooMuch: () => void): () => string {
  let pieces: Buffer[] = [];
  let kept = 0;
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_STDERR_BYTES) return onTooMuch();
    pieces.push(chunk);
    kept += chunk.length;
    // Put together when there is twice as much as is kept: each byte is copied once or twice, however small the pieces.
    if (kept < 2 * STDERR_TAIL_BYTES) return;
    pieces = [Buffer.concat(pieces).subarray(-STDERR_TAIL_BYTES)];
    kept = STDERR_TAIL_BYTES;
  });
  return () => Buffer.concat(pieces).subarray(-STDERR_TAIL_BYTES).toString('utf8');
}

/** Cuts text into lines. What belongs to an unfinished line is looked at once only, however long it gets. */
class LineSplitter {
  readonly #onLine: (line: string) => void;
  #pieces: string[] = [];
  /** Characters of the unfinished line. */
  pending = 0;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(text: string): void {
    const [first = '', ...others] = text.split('\n');
    this.#add(first);
    for (const other of others) {
      this.#handOn();
      this.#add(other);
    }
  }

  /** Hands on what came after the last line break. */
  end(): void {
    if (this.pending > 0) this.#handOn();
  }

  #handOn(): void {
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.pending = 0;
    this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  }

  #add(piece: string): void {
    this.#pieces.push(piece);
    this.pending += piece.length;
  }
}
