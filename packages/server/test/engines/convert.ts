import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConvertedFile, Converter } from '../../src/conversion/convert.ts';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { formatById } from '../../src/conversion/formats.ts';
import type { Options } from '../../src/conversion/options.ts';
import { Planner } from '../../src/conversion/routes/planner.ts';
import { onTrial } from '../../src/conversion/routes/proven.ts';
import type { EngineSettings } from '../../src/conversion/sandbox/host.ts';
import { createOwnRunner, createToolRunner } from '../../src/conversion/sandbox/runner.ts';
import type { SandboxMode } from '../../src/conversion/sandbox/sandbox.ts';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { temporaryFolder } from '../harness.ts';

/** How a test converts, where it is not as the server does. */
export interface ConvertOptions {
  /** Only by this engine. */
  readonly engine?: string;
  readonly sandbox?: SandboxMode;
  readonly signal?: AbortSignal;
  readonly settings?: EngineSettings;
  /** What its client calls the file. */
  readonly called?: string;
  readonly onProgress?: (share: number) => void;
  readonly onWarning?: (warning: ConversionWarning) => void;
  readonly options?: Options;
}

export { fixture, temporaryFolder } from '../harness.ts';

const RUNNER = createOwnRunner();

/**
 * Converts a file, or some content, by the real tools.
 *
 * @param input a path, or the file's content
 */
export async function convert(
  from: string,
  to: string,
  input: string | Buffer,
  options: ConvertOptions = {},
): Promise<ConvertedFile[]> {
  const folder = await temporaryFolder();
  const path = typeof input === 'string' ? input : join(folder, `given.${formatById(from).extension}`);
  if (typeof input !== 'string') await writeFile(path, input);
  const engines = ENGINES.filter(({ name }) => !options.engine || name === options.engine);
  const routes = new Planner(engines).routes(from, to).filter(onTrial);
  const settings = options.settings ?? { languages: ['eng'] };
  const runner = options.sandbox ? createToolRunner(options.sandbox) : RUNNER;
  const converter = new Converter(runner, settings);
  const work = join(folder, 'work');
  await mkdir(work);
  return converter.convert(path, routes, {
    folder: work,
    folderBytes: 2 * 1024 ** 3,
    signal: options.signal ?? new AbortController().signal,
    cpuSeconds: 60,
    options: options.options ?? {},
    onProgress: options.onProgress ?? (() => undefined),
    called: options.called,
    ...(options.onWarning && { onWarning: options.onWarning }),
    maxResults: 10_000,
    onAttemptFailed: () => undefined,
  });
}

/** The code and the reason that a conversion fails with. */
export async function failureOf(conversion: Promise<unknown>): Promise<{ code: string; reason: string }> {
  const error = await conversion.then(
    () => new Error('The conversion did not fail.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConversionFailure)) throw error;
  return { code: error.code, reason: error.message };
}
