/** Converts one file along a route: prepares a folder for each step, runs its engine, and takes over what it made. */
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { linkOrCopy } from '../folders/link-or-copy.ts';
import { removeTree } from '../folders/thread.ts';
import { assertDeclared } from './detect.ts';
import type { Engine, Output, Run } from './engine.ts';
import { ConversionFailure, ToolFailure } from './failure.ts';
import type { Finding } from './finding.ts';
import { type Format, formatById } from './formats.ts';
import { Inspector } from './inspection/inspector.ts';
import { knowsAll, type Options, shareOptions } from './options.ts';
import type { Route, Step } from './routes/planner.ts';
import type { ProvenRoute } from './routes/proven.ts';
import type { EngineSettings } from './sandbox/host.ts';
import type { ToolRunner, Workplace } from './sandbox/runner.ts';
import { ToolEnded } from './sandbox/tool-run.ts';
import { OutputError, takeOver } from './take-over.ts';
import { type ConversionWarning, Warnings } from './warning.ts';

/** A file on its way through a route. */
export interface ConvertedFile {
  /** Absolute, inside the folder that the conversion was given. */
  readonly path: string;
  /** Tells it from the other results of the same input; empty where there is only one. */
  readonly label: string;
  readonly format: Format;
  /** It comes beside the main results. */
  readonly isByProduct: boolean;
}

/** The settings of one conversion. */
export interface ConversionContext {
  /** The job that it belongs to, for the log. */
  readonly jobId?: string;
  /** Whose file it is; see {@link Workplace.client}. */
  readonly client?: string;
  /** An empty folder on the same file system as the input. */
  readonly folder: string;
  /** How large that folder may become, in bytes. */
  readonly folderBytes: number;
  /** Aborted with a {@link ConversionFailure} as its reason. */
  readonly signal: AbortSignal;
  readonly cpuSeconds: number;
  /** How many files may come of it. */
  readonly maxResults: number;
  /** What the client has asked for. Valid by the best route's options; routes that do not know all of them are passed over. */
  readonly options: Options;
  /** What the client calls the file, without its extension: a name for what has none within. Default: it is not told. */
  readonly called?: string | undefined;
  /** What is known of the file already; undefined for nothing. */
  readonly finding?: Finding | undefined;
  /** From 0 to 1, never going back. */
  readonly onProgress: (share: number) => void;
  /** What a result lacks, or has in another way; called only for a route that works. Default: it is not told. */
  readonly onWarning?: (warning: ConversionWarning) => void;
  /** A route that did not work while there is another to try. */
  readonly onAttemptFailed: (route: Route, error: unknown) => void;
}

/** A conversion has more results than it may. */
export class TooManyResults extends ConversionFailure {
  constructor() {
    super('limit_exceeded', 'becomes more files than this server allows a job', { isFinal: true });
  }
}

const OUTPUT_FOLDER = 'out';
const NO_ROOM_BYTES = 4 * 1024 ** 2;

/** What converts files on this machine. */
export class Converter {
  readonly #runner: ToolRunner;
  readonly #settings: EngineSettings;
  readonly #inspector: Inspector;

  constructor(runner: ToolRunner, settings: EngineSettings) {
    this.#runner = runner;
    this.#inspector = new Inspector(runner);
    this.#settings = settings;
  }

  /**
   * Converts a file by the first of the routes that works on it. No tool sees a file that is not what the routes
   * start from.
   *
   * @throws ConversionFailure with the reason of the best route
   */
  async convert(
    input: string,
    routes: readonly ProvenRoute[],
    context: ConversionContext,
  ): Promise<ConvertedFile[]> {
    const from = routes[0]?.from;
    if (from) {
      const { client, finding, options, jobId, signal } = context;
      const found = { path: input, format: from, hasPassword: 'password' in options, finding };
      await this.#inspector.assertConvertible(found, {
        client,
        jobId,
        signal,
        folder: join(context.folder, 'inspection'),
      });
    }
    const failures: unknown[] = [];
    const able = routes.filter(({ options }) => knowsAll(options, context.options));
    for (const [attempt, route] of able.entries()) {
      const isFirst = able.indexOf(route) === attempt;
      const folder = join(context.folder, String(attempt));
      await mkdir(folder);
      try {
        const warnings = new Warnings();
        const onWarning = (warning: ConversionWarning) => warnings.add(warning);
        const files = await this.#follow(route, input, { ...context, folder, onWarning });
        for (const warning of warnings.all) context.onWarning?.(warning);
        return files;
      } catch (error) {
        const failure = (await isDiskFull(folder)) ? noRoom(error) : error;
        context.signal.throwIfAborted();
        // What cannot be deleted now is, with everything else, at the end of the job.
        await removeTree(folder).catch(() => undefined);
        failures.push(failure);
        if (failure instanceof ConversionFailure && failure.isFinal) break;
        // What has ended its tool may have passed.
        if (failure instanceof ToolEnded && isFirst) able.splice(attempt + 1, 0, route);
        context.onAttemptFailed(route, failure);
      }
    }
    throw explain(failures, routes[0]);
  }

  async #follow(route: Route, input: string, context: ConversionContext): Promise<ConvertedFile[]> {
    const first: ConvertedFile = { path: input, label: '', format: route.from, isByProduct: false };
    const shares = shareOptions(
      route.steps.map(({ edge }) => edge.options),
      context.options,
    );
    let files = [first];
    for (const [index, step] of route.steps.entries()) {
      const made: ConvertedFile[] = [];
      for (const [position, file] of files.entries()) {
        const done = (index + position / files.length) / route.steps.length;
        const share = 1 / (route.steps.length * files.length);
        const onProgress = (part: number) =>
          context.onProgress(done + share * Math.min(Math.max(part, 0), 1));
        const folder = join(context.folder, `${index}-${position}`);
        const options = shares[index] ?? {};
        const maxResults = context.maxResults - made.length;
        made.push(
          ...(await this.convertStep(step, file, { ...context, folder, maxResults, options, onProgress })),
        );
        onProgress(1);
      }
      files = made;
    }
    return files;
  }

  /** Takes one step of a route, on one file. */
  protected async convertStep(
    { engine, edge }: Step,
    file: ConvertedFile,
    context: ConversionContext,
  ): Promise<ConvertedFile[]> {
    const { folder } = context;
    const to = formatById(edge.to);
    const input = `in.${file.format.extension}`;
    await mkdir(join(folder, OUTPUT_FOLDER), { recursive: true });
    await linkOrCopy(file.path, join(folder, input));
    const uid = await this.#runner.handOver([folder, join(folder, OUTPUT_FOLDER)]);
    const place: Workplace = { ...context, folder, uid, readOnlyInputs: [input] };
    const task = {
      input,
      from: file.format,
      to,
      outputFolder: OUTPUT_FOLDER,
      output: `${OUTPUT_FOLDER}/out.${to.extension}`,
      options: context.options,
      called: context.called,
    };
    const outputs = await engine.convert(task, this.#runOf(engine, place, context));
    if (outputs.length === 0)
      throw new ConversionFailure('conversion_failed', `holds nothing to convert to ${to.id}`);
    if (outputs.length > context.maxResults) throw new TooManyResults();
    const paths = await this.#takeOver(place, outputs, to);
    return outputs.map((output, position) => ({
      path: paths[position] ?? '',
      label: [file.label, output.label].filter(Boolean).join('-'),
      format: formatOf(output, to),
      isByProduct: output.isByProduct ?? false,
    }));
  }

  async #takeOver(place: Workplace, outputs: readonly Output[], to: Format): Promise<string[]> {
    const files = outputs.map((output) => ({
      path: output.path,
      extension: formatOf(output, to).extension,
    }));
    try {
      return await takeOver(place, files, OUTPUT_FOLDER, `${place.folder}-taken`);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      throw new ConversionFailure('conversion_failed', `could not be converted to ${to.id}`, {
        cause: error,
      });
    }
  }

  #runOf(engine: Engine, place: Workplace, context: ConversionContext): Run<string> {
    const runner = this.#runner;
    const configured = engine.configured?.(this.#settings) ?? [];
    return {
      settings: this.#settings,
      tool: async (tool, args, options) => {
        assertDeclared(engine, tool, configured);
        return runner.run(place, tool, args, options);
      },
      worker: async (request) => {
        if (!engine.worker) throw new TypeError(`The engine ${engine.name} has no worker.`);
        assertDeclared(engine, engine.worker.start[0], [process.execPath]);
        return runner.ask(place, engine.worker, request, context.onProgress, context.onWarning);
      },
      progress: context.onProgress,
      warn: (code, detail) => context.onWarning?.({ code, detail }),
    };
  }
}

function formatOf({ format }: Output, to: Format): Format {
  return format === undefined ? to : formatById(format);
}

/** Tools say in many words, or not at all, that they could not write. */
async function isDiskFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < NO_ROOM_BYTES;
}

function noRoom(cause: unknown): ConversionFailure {
  const reason = 'could not be converted: the server has no room left for files';
  return new ConversionFailure('storage_full', reason, { cause });
}

function explain(failures: readonly unknown[], route: Route | undefined): unknown {
  const known = failures.find((failure) => failure instanceof ConversionFailure);
  if (known) return known;
  const [first] = failures;
  if (!(first instanceof ToolFailure)) return first;
  const reason = `could not be converted to ${route?.to.id}`;
  // The log shows a cause's message and not what is inside it.
  const cause = new AggregateError(failures, failures.map(String).join('\n'));
  return new ConversionFailure('conversion_failed', reason, { cause });
}
