/**
 * What an engine is. An engine knows one tool: its formats, its flags, and how to tell what went wrong. It knows
 * nothing of jobs, keys, HTTP or the sandbox.
 *
 * `engines/<name>/engine.ts` exports one as `engine`; `engines/index.gen.ts` lists them all and is generated.
 */
import type { WarningCode } from '@converter/openapi';
import type { Format } from './formats.ts';
import type { Options, OptionsSchema } from './options.ts';
import type { EngineSettings, Host } from './sandbox/host.ts';
import type { RunOptions, ToolOutput } from './sandbox/tool-io.ts';
import type { Worker } from './sandbox/worker.ts';

/** A conversion that an engine can do in one step. */
export interface Edge {
  /** Source format's id. */
  readonly from: string;
  /** Target format's id. */
  readonly to: string;
  /**
   * How much of the content survives, from 0 to 1. 1 is lossless, or as good as the target format can be: tar to zip, or a picture
   * to PNG. 0.85 is a document whose text, tables and pictures are there, and look otherwise: docx to epub. 0.6 is the content
   * without what holds it together: the words of a PDF document as paragraphs. A route's is the product of its edges'.
   */
  readonly fidelity: number;
  /**
   * How long it takes, where 1 is about as long as copying the file: 2 for repacking an archive, 20 for LibreOffice, 90 for what is
   * said in a recording. A route's is the sum of its edges'. It decides between routes of the same fidelity only.
   */
  readonly cost: number;
  /** What a client may ask for. The engine reads a task's options with the same schema, which fills in defaults. */
  readonly options?: OptionsSchema;
}

/** One file to convert along one edge. Paths are relative to the step's folder, where tools are started. */
export interface Task {
  /** The input, `in.<extension>`. Its name on the client's side is no file's name here. */
  readonly input: string;
  readonly from: Format;
  readonly to: Format;
  /** An empty folder for the outputs. */
  readonly outputFolder: string;
  /** `<outputFolder>/out.<extension>`: where a single output belongs. */
  readonly output: string;
  /**
   * What the client has asked for, valid by the edge's {@link Edge.options}; empty where it has asked for nothing. The unit of a
   * number is its option's, as the vocabulary in `options/` says: pixels, seconds, dots per inch, percent.
   */
  readonly options: Options;
  /** What the client calls the file, without its extension: a name for what has none within. */
  readonly called?: string | undefined;
}

/** A file that a step has made. */
export interface Output {
  /** Relative to the step's folder. */
  readonly path: string;
  /** Tells it from the other outputs of the same input, for example a page's number or a sheet's name. */
  readonly label?: string;
  /**
   * Whether it comes beside the main outputs, such as the times of a transcript's words. A download has the main outputs
   * alone, unless it asks for all files.
   */
  readonly isByProduct?: boolean;
  /** The format's id, if it is not the task's target. */
  readonly format?: string;
}

/**
 * How an engine runs its tools. The sandbox, the limits, and whether a worker is cold or warm are hidden here.
 *
 * @typeParam Tool the tools that can be run: those that the engine declares
 */
export interface Run<Tool extends string = never> {
  readonly settings: EngineSettings;
  /**
   * Runs a tool to its end.
   *
   * @throws ToolFailure if it exits with another code than 0
   * @throws ConversionFailure if it takes too long, needs too much, or is cancelled
   * @throws TypeError if the engine does not declare it
   */
  readonly tool: (tool: Tool, args: readonly string[], options?: RunOptions) => Promise<ToolOutput>;
  /**
   * Sends one request to the engine's {@link Engine.worker} and waits for its answer.
   *
   * @throws ConversionFailure as the worker says, or as {@link Run.tool} does
   */
  worker(request: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Tells how far this task is, from 0 to 1. Going back is ignored. Once `convert` has ended, nothing more is told. */
  progress(share: number): void;
  /**
   * Tells the client what the result lacks, or has in another way than the input.
   *
   * @param detail a sentence that names what it is about: which page, sheet, track, cue or font
   * @example run.warn('content_left_out', 'The sheet "Costs" is hidden and was left out.');
   */
  warn(code: WarningCode, detail: string): void;
}

/** The Debian package that brings a tool or a file. An optional one is used where it is there. */
export type Source = string | { readonly optional: string };

/** Tools by their names, which are found under `/usr`, or by their absolute paths. */
export type Tools<Tool extends string = string> = Readonly<Record<Tool, Source>>;

/**
 * What converts, by one tool or a few, as the planner and the jobs see it.
 *
 * @typeParam Tool the names of its tools
 */
export interface Engine<Tool extends string = string> {
  /** In lower case, and the name of its folder; appears in routes, logs and the proof. */
  readonly name: string;
  /**
   * Every program that it starts, or that one of these starts, beside Node.js. No other can be started, and where one is
   * missing the engine is not offered.
   */
  readonly tools: Tools<Tool>;
  /** Files without which its tools cannot do what they should, such as models and modules, by their absolute paths. */
  readonly needs?: Readonly<Record<string, Source>>;
  /**
   * Asks the tool for its version. It is asked only where all tools and all that they need are there.
   *
   * @returns undefined where the tool does not work as it should
   */
  detect(host: Host): Promise<string | undefined>;
  /** Tools that the operator has configured, by their absolute paths. They may be started too. */
  configured?(settings: EngineSettings): readonly string[];
  readonly edges: readonly Edge[];
  /**
   * How many cores one conversion keeps busy: 1 for a tool with one thread. A job takes as many of the `CONVERTER_CONCURRENCY` places
   * of the queue as the heaviest engine of its route says, and at most all but one.
   */
  readonly weight: number;
  readonly worker?: Worker;
  /**
   * Why the proof cannot cover its output: its tool exists only where the operator has configured it. Its routes are
   * offered there without a proof, and nowhere else.
   */
  readonly unproven?: string;
  /**
   * Converts one file.
   *
   * @returns the outputs in their order; most have one, `[{ path: task.output }]`
   * @throws ConversionFailure for what the client should know; ToolFailure may simply pass through
   */
  convert(task: Task, run: Run<Tool>): Promise<readonly Output[]>;
}

/** An engine that was looked for on this host. */
export interface DetectedEngine {
  readonly engine: Engine;
  /** Undefined where one of its tools is missing. */
  readonly version: string | undefined;
}

/** Edges from each of `from` to each of `to`, except to itself. */
export function edgesBetween(
  from: readonly string[],
  to: readonly string[],
  worth: Omit<Edge, 'from' | 'to'>,
): Edge[] {
  return from.flatMap((source) =>
    to.filter((target) => target !== source).map((target) => ({ from: source, to: target, ...worth })),
  );
}
