/**
 * The worker of the engine `data`: a program of its own. It must not import anything of the server but what stands beside
 * it, since nothing else of the server is seen in its sandbox.
 */
import { createInterface } from 'node:readline';
import { type DataOptions, READERS, WRITERS, type Written } from './formats.ts';
import { Problem } from './problem.ts';

interface Request {
  readonly input: string;
  readonly output: string;
  /** A format's id, or `cells`. */
  readonly from: string;
  readonly to: string;
  /** What people call the source format, such as "a YAML document". */
  readonly called: string;
  readonly options: DataOptions;
}

async function convert({ input, output, from, to, options }: Request): Promise<readonly Written[]> {
  const [read, write] = [READERS[from], WRITERS[to]];
  if (!read || !write) throw new TypeError(`No way from ${from} to ${to}.`);
  return write(await read(input, options), output, options);
}

function explain(error: unknown, { called }: Request): Pick<Problem, 'code'> & { reason: string } {
  if (error instanceof Problem) return { code: error.code, reason: error.message };
  if (error instanceof RangeError)
    return { code: 'limit_exceeded', reason: 'is larger or deeper than this server allows' };
  return { code: 'conversion_failed', reason: `could not be read as ${called}` };
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const request: Request = JSON.parse(line);
  try {
    say({ ok: true, outputs: await convert(request) });
  } catch (error) {
    // For the server's log.
    console.error(error);
    say({ ok: false, ...explain(error, request) });
  }
}
