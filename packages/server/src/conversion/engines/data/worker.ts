/**
 * The worker of the engine `data`: a program of its own. It must not import anything of the server but what stands beside
 * it and in `workers`, since nothing else of the server is seen in its sandbox.
 */
import { answerRequests } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { type DataOptions, READERS, WRITERS, type Written } from './formats.ts';

interface Request {
  readonly input: string;
  readonly output: string;
  /** A format's id, or `cells` or `shown`. */
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

function explain(error: unknown, { called }: Request): Problem {
  return error instanceof RangeError
    ? new Problem('limit_exceeded', 'is larger or deeper than this server allows')
    : new Problem('conversion_failed', `could not be read as ${called}`);
}

await answerRequests(convert, explain);
