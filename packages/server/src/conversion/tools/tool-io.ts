/** What goes into a tool, and what comes out: bounded, however much it prints. */
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

/** What a tool said. */
export interface ToolOutput {
  /** Whole, up to 16 MiB; a tool that prints more is stopped. */
  readonly stdout: string;
  /** The last 64 KiB. */
  readonly stderr: string;
}

const MAX_STDOUT_BYTES = 16 * 1024 ** 2;
const STDERR_TAIL_BYTES = 64 * 1024;

/**
 * Collects text, or hands it on line by line.
 *
 * @returns a function for the end, which gives the whole text, or nothing where there is a listener for lines
 */
export function collect(
  stream: NodeJS.ReadableStream,
  onLine: ((line: string) => void) | undefined,
  onTooMuch: () => void,
): () => string {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let bytes = 0;
  let partialLine = '';
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_STDOUT_BYTES) return onTooMuch();
    const piece = decoder.write(chunk);
    if (!onLine) {
      text += piece;
      return;
    }
    const lines = (partialLine + piece).split(/\r?\n/);
    partialLine = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  return () => {
    if (onLine && partialLine !== '') onLine(partialLine);
    return text;
  };
}

/** Keeps the end. */
export function tail(stream: NodeJS.ReadableStream): () => string {
  let kept = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]).subarray(-STDERR_TAIL_BYTES);
  });
  return () => kept.toString('utf8');
}
