/**
 * Says what files are and whether they are whole. What their two ends do not tell is looked at in the sandbox, by a program
 * that is started only where it is needed.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { linkOrCopy } from '../../folders/link-or-copy.ts';
import { removeTree } from '../../folders/thread.ts';
import { containersOf } from '../containers.ts';
import { ConversionFailure, damaged, ToolFailure } from '../failure.ts';
import { KIND_NAMES } from '../file-type/other-types.ts';
import {
  checkDeclaredType,
  type Recognised,
  readabilityAs,
  readEnds,
  recogniseByEnds,
} from '../file-type.ts';
import type { Finding } from '../finding.ts';
import { FORMATS, type Format, formatById } from '../formats.ts';
import { nodeWorker } from '../kits/workers/node-worker.ts';
import type { ToolRunner, Workplace } from '../sandbox/runner.ts';
import type { Worker } from '../sandbox/worker.ts';
import type { Question } from './protocol.ts';
import { withUnmarkedText } from './unmarked-text.ts';

/** What a look at a file has shown. */
export interface Inspection {
  readonly recognised: Recognised;
  /** Whether nothing shows that it is damaged; undefined where that was not looked at. */
  readonly isComplete: boolean | undefined;
}

/** A file, and the format that its name says. */
export interface NamedFile {
  readonly path: string;
  readonly named: Format;
}

/** A file that is to be converted from a format. */
export interface Input {
  readonly path: string;
  readonly format: Format;
  /** What is locked can be opened, or that can be tried. */
  readonly hasPassword: boolean;
  /** What was found of it before. */
  readonly finding: Finding | undefined;
}

/** Where the program works, and when it must stop. */
export interface InspectionPlace extends Pick<Workplace, 'client' | 'jobId' | 'signal'> {
  /** A folder that is not there yet. */
  readonly folder: string;
  /** Calls a function when the program may be started; at once unless told. */
  readonly inTurn?: <T>(start: () => Promise<T>) => Promise<T>;
}

const source = (path: string) => new URL(path, import.meta.url);
/** The program that looks into files. */
export const INSPECTION_WORKER = nodeWorker({
  source: new URL('./worker.ts', import.meta.url),
  imports: [
    ...['../containers.ts', '../failure.ts', '../file-probe.ts', '../file-type.ts', '../file-type'].map(
      source,
    ),
    ...['../formats.ts', '../formats', '../integrity.ts', '../integrity'].map(source),
  ],
  packages: ['file-type', 'yauzl'],
  // Pieces of files lie outside of this heap.
  flags: ['--max-old-space-size=256'],
  maxDocuments: 500,
});

/** The readers look at a bounded part of each file; this is for what they miscount. */
const CPU_SECONDS = 20;
/** It writes nothing, so that its folder holds little but the files. */
const OWN_BYTES = 1024 ** 2;

const Answers = z.object({
  outputs: z.array(
    z.object({
      recognised: z
        .object({
          format: z.enum(FORMATS.map(({ id }) => id)).optional(),
          name: z.enum(KIND_NAMES).optional(),
          isText: z.boolean(),
          isEncryptedOffice: z.boolean().default(false),
        })
        .optional(),
      isComplete: z.boolean(),
    }),
  ),
});
type Answer = z.infer<typeof Answers>['outputs'][number];

/** Looks into files. */
export class Inspector {
  readonly #runner: ToolRunner;
  readonly #worker: Worker;

  /** @param worker the program, where a test has another one */
  constructor(runner: ToolRunner, worker: Worker = INSPECTION_WORKER) {
    this.#runner = runner;
    this.#worker = worker;
  }

  /**
   * Says what files are. Those that the program has to look into are looked at for damage too.
   *
   * @throws ConversionFailure if that takes too much
   */
  async recognise(files: readonly NamedFile[], place: InspectionPlace): Promise<Inspection[]> {
    const seen = await Promise.all(files.map(lookAtEnds));
    const hidden = files.filter((_, index) => seen[index] === undefined);
    const questions = hidden.map(({ path, named }) => ({ path, named: named.id }));
    const answers = (await this.#ask(questions, place)).values();
    return seen.map((inspection) => inspection ?? toInspection(answers.next().value));
  }

  /**
   * Makes sure that a file may be given to the tools. What was found of it before is not looked at again.
   *
   * @throws ConversionFailure if it may not, or if it takes too much to find that out
   */
  async assertConvertible(input: Input, place: InspectionPlace): Promise<void> {
    const { path, format, finding = await this.#find(input, place) } = input;
    if (finding === 'locked') throw new ConversionFailure('password_protected', 'is protected by a password');
    if (finding === 'damaged') throw damaged(format);
    if (finding === 'whole') return;
    const containers = containersOf((await readEnds(path)).head, format);
    const [answer] = await this.#ask([{ path, containers }], place);
    if (!answer?.isComplete) throw damaged(format);
  }

  async #find({ path, format, hasPassword }: Input, place: InspectionPlace): Promise<Finding> {
    const [inspection] = await this.recognise([{ path, named: format }], place);
    return inspection ? findingOf(format, inspection, hasPassword) : 'damaged';
  }

  /** @returns one answer for each question */
  async #ask(questions: readonly Question[], place: InspectionPlace): Promise<readonly Answer[]> {
    if (questions.length === 0) return [];
    const { folder, client, jobId, signal, inTurn = (start) => start() } = place;
    await mkdir(folder);
    const named = questions.map((question, index) => ({ ...question, path: String(index) }));
    for (const [index, { path }] of questions.entries()) await linkOrCopy(path, join(folder, String(index)));
    const sizes = await Promise.all(questions.map(({ path }) => stat(path)));
    const uid = await this.#runner.handOver([folder]);
    const workplace = {
      ...{ folder, client, jobId, signal, uid, cpuSeconds: CPU_SECONDS },
      readOnlyInputs: named.map(({ path }) => path),
      folderBytes: sizes.reduce((sum, { size }) => sum + size, OWN_BYTES),
    };
    try {
      const ask = () => this.#runner.ask(workplace, this.#worker, { questions: named }, () => undefined);
      const answer = await inTurn(ask);
      const { outputs } = Answers.parse(answer);
      if (outputs.length !== questions.length) throw new ToolFailure('inspection', 0, 'answers are missing');
      return outputs;
    } catch (error) {
      if (!(error instanceof ToolFailure || error instanceof z.ZodError)) throw error;
      throw new ConversionFailure('conversion_failed', 'could not be examined', { cause: error });
    } finally {
      // A file that is to be stored has one name.
      await removeTree(folder);
    }
  }
}

/**
 * What is to be remembered of a look at a file.
 *
 * @param format what it is treated as
 * @param hasPassword what is locked can be opened, or that can be tried
 */
export function findingOf(format: Format, inspection: Inspection, hasPassword: boolean): Finding {
  const readability = readabilityAs(format, inspection.recognised, hasPassword);
  if (readability !== 'readable') return readability;
  if (inspection.isComplete === undefined) return 'typed';
  return inspection.isComplete ? 'whole' : 'damaged';
}

async function lookAtEnds({ path, named }: NamedFile): Promise<Inspection | undefined> {
  const ends = await readEnds(path);
  const seen = await recogniseByEnds(ends);
  if (!seen) return undefined;
  const recognised = withUnmarkedText(named, seen, ends.head);
  const judgement = checkDeclaredType(named, recognised);
  const hasMore = 'format' in judgement && containersOf(ends.head, judgement.format).length > 0;
  return { recognised, isComplete: hasMore ? undefined : true };
}

function toInspection(answer: Answer | undefined): Inspection {
  const { format, name, isText = false, isEncryptedOffice = false } = answer?.recognised ?? {};
  const recognised = {
    ...{ isText, isEncryptedOffice },
    ...(format !== undefined && { format: formatById(format) }),
    ...(name !== undefined && { name }),
  };
  return { recognised, isComplete: answer?.isComplete };
}
