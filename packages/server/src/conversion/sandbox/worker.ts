/** Programs that stay for more than one document, and how one speaks with them. */
import { WARNING_CODES } from '@converter/openapi';
import { z } from 'zod';
import { ConversionFailure, FAILURE_CODES, ToolFailure } from '../failure.ts';
import type { ConversionWarning } from '../warning.ts';
import type { RunOptions, ToolOutput } from './tool-io.ts';

/**
 * A program that converts one document after the other. It speaks JSON lines: a request on standard input, and on standard output
 * any number of `{"progress": 0.5}` and `{"warning": {"code": "font_replaced", "detail": "…"}}`, and then one answer, which is
 * either `{"ok": true, …}` or `{"ok": false, "code": "password_protected", "reason": "…"}`.
 *
 * It is started in the step's folder, or, where it stays for more documents, in the folder that all of theirs lie in: then each
 * request names its own as `place`, and the program goes there first.
 */
export interface Worker {
  /** A tool's name, or an absolute path, and its arguments. */
  readonly start: readonly [tool: string, ...args: string[]];
  /** Files and folders outside `/usr` that it reads, such as its own source. */
  readonly readable: readonly string[];
  /** After how many documents it is replaced; 1 for a program that does not stay. */
  readonly maxDocuments: number;
}

/**
 * The client is shown it, and a file that has taken the worker over may have written it: words, without paths and what
 * changes how a text is shown.
 */
const Reason = z
  .string()
  .max(200)
  .transform((text) => (/[\p{C}\p{Zl}\p{Zp}<>\\]|(^|[^\p{L}\p{N}])\//u.test(text) ? UNSAYABLE : text));
const UNSAYABLE = 'could not be converted';
/** What changes how a text is shown. */
const UNSHOWABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A sentence that the client is shown, too; what cannot be shown is no warning. */
const Warning = z.object({
  code: z.enum(WARNING_CODES),
  detail: z
    .string()
    .max(300)
    .transform((text) => text.replace(UNSHOWABLE, '\uFFFD')),
});

const WorkerMessage = z.union([
  z.object({ progress: z.number() }),
  z.object({ warning: Warning }),
  z.looseObject({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(FAILURE_CODES), reason: Reason }),
]);
type WorkerMessage = z.infer<typeof WorkerMessage>;

/** Libraries inside a worker may print to its standard output too; what is not a message is passed over. */
function parseMessage(line: string): WorkerMessage | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return WorkerMessage.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Told what a worker says before its answer. */
export interface WorkerListeners {
  readonly onProgress: (share: number) => void;
  readonly onWarning: (warning: ConversionWarning) => void;
}

/** What a worker says when a request is done. */
export type WorkerAnswer = Extract<WorkerMessage, { ok: boolean }>;

/** Reads a line of a worker's output. @returns its answer, if it is one */
export function hear(line: string, { onProgress, onWarning }: WorkerListeners): WorkerAnswer | undefined {
  const message = parseMessage(line);
  if (message === undefined) return undefined;
  if ('ok' in message) return message;
  if ('progress' in message) onProgress(message.progress);
  else onWarning(message.warning);
  return undefined;
}

/** @throws ConversionFailure as the worker says */
export function accepted(answer: WorkerAnswer, cause?: string): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new ConversionFailure(answer.code, answer.reason, { cause });
  return answer;
}

/**
 * Starts a worker for one request, and returns its answer.
 *
 * @throws ConversionFailure as the worker says
 */
export async function askWorker(
  run: (tool: string, args: readonly string[], options: RunOptions) => Promise<ToolOutput>,
  worker: Worker,
  request: Readonly<Record<string, unknown>>,
  listeners: WorkerListeners,
): Promise<Readonly<Record<string, unknown>>> {
  const [tool, ...args] = worker.start;
  let answer: WorkerAnswer | undefined;
  const { stderr } = await run(tool, args, {
    readable: worker.readable,
    stdin: `${JSON.stringify(request)}\n`,
    onLine: (line) => {
      answer = hear(line, listeners) ?? answer;
    },
  });
  if (!answer) throw new ToolFailure(tool, 0, `no answer: ${stderr}`);
  return accepted(answer, stderr);
}
