/** Scripts of this package in Python, most of which take less time than the interpreter that is started for them. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
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

/** The interpreter that stands by. */
export const INTERPRETER_WORKER: Worker = {
  start: [PYTHON, ISOLATED, INTERPRETER],
  readable: [SOURCES],
  maxDocuments: 500,
};

const Answer = z.object({ exit: z.number(), stdout: z.string(), stderr: z.string() });

/**
 * Runs a script by an interpreter that stands by.
 *
 * @returns undefined for what is no script of this package, or did not end well: that is for a process of its own to say
 */
export async function runScript(
  pool: WarmPool,
  place: Workplace,
  tool: string,
  args: readonly string[],
  { env, readable = [], stdin, onLine }: RunOptions,
): Promise<ToolOutput | undefined> {
  const [flag, ...rest] = args.filter((argument) => argument !== NO_BYTECODE);
  const [script, ...scriptArguments] = rest;
  if (tool !== PYTHON || flag !== ISOLATED || env || !script || onLine) return undefined;
  if (![script, ...readable].every((path) => path.startsWith(`${SOURCES}/`))) return undefined;
  const request = { script, arguments: scriptArguments, stdin: stdin ?? null };
  const silent = { onProgress: () => undefined, onWarning: () => undefined };
  const answer = Answer.safeParse(await pool.ask(place, INTERPRETER_WORKER, request, silent)).data;
  return answer?.exit === 0 ? answer : undefined;
}
