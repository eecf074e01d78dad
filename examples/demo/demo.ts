#!/usr/bin/env node
/**
 * Starts a server, converts real files on it through the SDK, and opens every result to see whether it is right. Ends
 * with 0 if all that this machine can convert came out right, and with 1 if anything did not.
 */
import { accessSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { basename, delimiter, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter, isConverterError } from '@converter/sdk';
import { Failure } from './failure.ts';
import { startServer } from './server.ts';
import { STEPS, type Step } from './steps.ts';
import { formatSize, paint, StepLine, table } from './terminal.ts';

const RESULTS = fileURLToPath(new URL('../../.demo/', import.meta.url));

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    process.exitCode = 128 + constants.signals[signal];
    stopping.abort();
  });
}

try {
  await demo(stopping.signal);
} catch (error) {
  if (stopping.signal.aborted) console.log('\nStopped.');
  else if (error instanceof Failure || isConverterError(error)) console.error(paint('red', error.message));
  else console.error(error);
  process.exitCode ||= 1;
}

async function demo(signal: AbortSignal): Promise<void> {
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  const server = await startServer();
  try {
    signal.throwIfAborted();
    await convertAll(new Converter({ baseUrl: server.url, apiKey: server.apiKey }), signal);
  } finally {
    await server.stop();
  }
  console.log('\nThe server has stopped. `npm start` runs one that stays.');
}

interface Outcome {
  readonly step: Step;
  /** Where the result lies, if there is one. */
  readonly path?: string;
  readonly seconds: number;
  readonly isRight: boolean;
}

async function convertAll(converter: Converter, signal: AbortSignal): Promise<void> {
  const { supported_pairs: pairs } = await converter.publicPairs({ signal });
  console.log(`\nA server of your own at ${converter.baseUrl} offers ${pairs.length} conversions.\n`);
  const offered = new Set(pairs.map(({ from, to }) => pairName(from, to)));

  const outcomes: Outcome[] = [];
  for (const step of STEPS) {
    const line = new StepLine(pairName(step.from, step.to), step.title);
    const reason = whyLeftOut(step, offered.has(pairName(step.from, step.to)));
    if (reason) line.leaveOut(reason);
    else outcomes.push(await convert(converter, step, line, signal));
  }

  console.log(`\n${await summary(outcomes)}`);
  const wrong = outcomes.filter(({ isRight }) => !isRight).length;
  if (wrong > 0) throw new Failure(`\n${wrong} of ${outcomes.length} conversions went wrong.`);
  if (outcomes.length === 0) throw new Failure('\nNothing can be converted on this machine.');
  const leftOut = STEPS.length - outcomes.length;
  console.log(
    `\n${paint('green', `${outcomes.length} of ${outcomes.length} results are right.`)}` +
      `${leftOut > 0 ? ` ${leftOut} of the demo's steps were left out, as said above.` : ''}`,
  );
}

/** Converts, saves and checks. What goes wrong is shown, and the next step has its turn. */
async function convert(
  converter: Converter,
  step: Step,
  line: StepLine,
  signal: AbortSignal,
): Promise<Outcome> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const result =
      step.mode === 'sync'
        ? await converter.convertSync(step.inputs, step.to, { signal })
        : await converter.convert(step.inputs, step.to, {
            signal,
            onProgress: ({ phase, progress }) => line.progress(phase, progress),
          });
    const path = await result.save(RESULTS);
    const outcome = { step, path, seconds: seconds() };
    return await step.check(path).then(
      (seen) => {
        line.succeed(seen);
        return { ...outcome, isRight: true };
      },
      (error: unknown) => {
        line.fail(messageOf(error));
        return { ...outcome, isRight: false };
      },
    );
  } catch (error) {
    if (signal.aborted) throw error;
    line.fail(messageOf(error));
    return { step, seconds: seconds(), isRight: false };
  }
}

/** A missing tool is a reason. A conversion whose tools are all here and which is not offered, is a fault. */
function whyLeftOut(step: Step, isOffered: boolean): string | undefined {
  const missing = (isOffered ? step.checkedWith : step.takes).filter((tool) => !isHere(tool));
  if (missing.length > 0) {
    const use = isOffered ? 'the result could not be checked without' : 'it takes';
    return `${use} ${missing.join(' and ')}, which this machine does not have`;
  }
  return undefined;
}

function isHere(tool: string): boolean {
  const folders = isAbsolute(tool) ? ['/'] : (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(resolve(folder, tool));
      return true;
    } catch {
      return false;
    }
  });
}

async function summary(outcomes: readonly Outcome[]): Promise<string> {
  const rows = await Promise.all(
    outcomes.map(async ({ step, path, seconds }) => [
      pairName(step.from, step.to),
      step.inputs.length === 1
        ? step.inputs.map((input) => basename(input)).join()
        : `${step.inputs.length} files`,
      formatSize(await sizeOf(step.inputs)),
      path ? relative('.', path) : '(none)',
      path ? formatSize(await sizeOf([path])) : '',
      seconds.toFixed(2),
    ]),
  );
  return table(['pair', 'input', 'size', 'result', 'size', 'seconds'], rows);
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (isConverterError(error)) return `The server said: ${error.message}`;
  throw error;
}

function pairName(from: string, to: string): string {
  return `${from} → ${to}`;
}
