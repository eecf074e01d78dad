/**
 * How a worker that is a program of this package speaks with the server. It must not import anything of the server but
 * what is beside it, since nothing else of the server is seen in a worker's sandbox.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { WarningCode } from '@converter/openapi';
import { Problem } from './problem.ts';

/** Where it was started. */
const START = process.cwd();

/**
 * Answers one request after the other, until there are no more. A program that stays for more than one document goes to the folder
 * of each.
 *
 * @param convert makes the outputs that a request asks for
 * @param explain what has happened where `convert` throws something else than a {@link Problem}
 */
export async function answerRequests<Request>(
  convert: (request: Request) => Promise<readonly object[]>,
  explain: (error: unknown, request: Request) => Problem,
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const request: Request & { readonly place?: string } = JSON.parse(line);
    process.chdir(resolve(START, request.place ?? '.'));
    try {
      say({ ok: true, outputs: await convert(request) });
    } catch (error) {
      // For the server's log.
      console.error(error);
      const { code, message } = error instanceof Problem ? error : explain(error, request);
      say({ ok: false, code, reason: message });
    }
  }
}

/** Tells how far the request at hand is, from 0 to 1. */
export function sayProgress(progress: number): void {
  say({ progress });
}

/** Tells the client what the result lacks, or has in another way, in a sentence that names it. */
export function sayWarning(code: WarningCode, detail: string): void {
  say({ warning: { code, detail } });
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
