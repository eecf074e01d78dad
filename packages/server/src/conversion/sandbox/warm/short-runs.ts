/** Runs that mostly take less time than the sandbox, or the interpreter, that is started for them. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findTool } from '../host.ts';
import type { RunOptions, ToolOutput } from '../tool-io.ts';
import type { Workplace } from '../tool-run.ts';
import type { Worker } from '../worker.ts';
import type { WarmPool } from './pool.ts';

const PYTHON = '/usr/bin/python3';
/** Apart from the environment, and from what lies in the current folder. */
const ISOLATED = '-I';
const NO_BYTECODE = '-B';
/** Where all scripts lie. */
const SOURCES = resolve(import.meta.dirname, '../..');
const INTERPRETER = join(import.meta.dirname, 'interpreter.py');

/** Programs that start at once and write little. */
const SMALL_TOOLS = [
  ...['cat', 'dd', 'fc-match', 'ffprobe', 'grep', 'iconv', 'pandoc', 'pdffonts', 'pdfimages', 'pdfinfo'],
  ...['pdftohtml', 'pdftotext', 'qpdf', 'rsvg-convert'],
];
/** What says something else than that all went well, and is no failure: `grep` has found nothing. */
const ALSO_SAID: Readonly<Record<string, number>> = { grep: 1 };

/** The program that does short runs. */
export const INTERPRETER_WORKER: Worker = {
  start: [PYTHON, ISOLATED, INTERPRETER],
  readable: [SOURCES],
  maxDocuments: 500,
};

const Answer = z.object({ exit: z.number(), stdout: z.string(), stderr: z.string() });

/** What a short run has said. */
export interface ShortRun extends ToolOutput {
  readonly exit: number;
}

/**
 * Runs a script of this package, or a small tool, in a sandbox that stays.
 *
 * @returns undefined for other runs, and for one that did not end well: that is for a sandbox of its own to say
 */
export async function runShortly(
  pool: WarmPool,
  place: Workplace,
  tool: string,
  args: readonly string[],
  { env, readable = [], stdin, onLine }: RunOptions,
): Promise<ShortRun | undefined> {
  if (env || onLine || !readable.every(isOurs)) return undefined;
  const what = scriptOf(tool, args) ?? (await commandOf(tool, args));
  if (!what) return undefined;
  const silent = { onProgress: () => undefined, onWarning: () => undefined };
  const request = { ...what, stdin: stdin ?? null };
  const answer = Answer.safeParse(await pool.ask(place, INTERPRETER_WORKER, request, silent)).data;
  return answer && [0, ALSO_SAID[tool]].includes(answer.exit) ? answer : undefined;
}

const isOurs = (path: string): boolean => path.startsWith(`${SOURCES}/`);

function scriptOf(tool: string, args: readonly string[]) {
  const [flag, script, ...others] = args.filter((argument) => argument !== NO_BYTECODE);
  if (tool !== PYTHON || flag !== ISOLATED || !script || !isOurs(script)) return undefined;
  return { script, arguments: others };
}

async function commandOf(tool: string, args: readonly string[]) {
  const path = SMALL_TOOLS.includes(tool) ? await findTool(tool) : undefined;
  return path === undefined ? undefined : { command: [path, ...args] };
}
