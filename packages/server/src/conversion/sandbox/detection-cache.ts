/**
 * Caches the versions of tools. Asking all of them takes seconds of processor time, and the answers change only with the
 * installed packages.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** What a tool is asked. */
export interface Question {
  /** The tool's absolute path. */
  readonly path: string;
  readonly args: readonly string[];
  /** Finds the answer in what the tool prints. */
  readonly pattern: RegExp;
}

/** Answers of tools, each as long as the tool is the same. */
export interface DetectionCache {
  /** What the tool has said before, or what it says now. That it has said nothing of use is not remembered. */
  answer(question: Question, ask: () => Promise<string | undefined>): Promise<string | undefined>;
  /** Writes down what is new. If that cannot be done, the tools are asked again the next time. */
  save(): Promise<void>;
}

/**
 * What Debian has installed. It changes with every package, and so stands for what a tool finds beside its own file: its
 * libraries, the modules of an interpreter, and its data.
 */
const PACKAGE_RECORD = '/var/lib/dpkg/status';
const READABLE_BY_OWNER = 0o600;
const WRITABLE_BY_OTHERS = 0o022;

/** By the question: the tool, the state of the files that the answer depends on, and the answer. */
const Answers = z.record(z.string(), z.object({ tool: z.string(), state: z.string(), answer: z.string() }));
type Answers = z.infer<typeof Answers>;

/**
 * Opens the answers in a file. A file that is broken, or that another user can write, counts as empty.
 *
 * @param fresh every tool is asked anew
 */
export async function openDetectionCache(file: string, { fresh = false } = {}): Promise<DetectionCache> {
  const known = fresh ? {} : await readAnswers(file);
  const packages = await stateOf(PACKAGE_RECORD);
  const added: Answers = {};
  return {
    async answer({ path, args, pattern }, ask) {
      const question = [path, ...args, String(pattern)].join(' ');
      const state = [
        packages,
        ...(await Promise.all([path, ...args.filter(isAbsolute)].map(stateOf))),
      ].join();
      const found = known[question];
      if (found?.state === state) return found.answer;
      const answer = await ask();
      if (answer !== undefined) added[question] = { tool: path, state, answer };
      return answer;
    },
    async save() {
      if (Object.keys(added).length === 0) return;
      // Another process may have written meanwhile.
      const answers = Object.entries({ ...(await readAnswers(file)), ...added });
      const present = Object.fromEntries(answers.filter(([, { tool }]) => existsSync(tool)));
      await replace(file, `${JSON.stringify(present, undefined, 1)}\n`).catch(() => undefined);
    },
  };
}

async function readAnswers(path: string): Promise<Answers> {
  try {
    const { uid, mode } = await stat(path);
    if (uid !== process.getuid?.() || (mode & WRITABLE_BY_OTHERS) !== 0) return {};
    return Answers.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** Replaces a file's content atomically. */
async function replace(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, content, { flag: 'wx', mode: READABLE_BY_OWNER });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What shows that a file is the one that it was, wherever links lead to it. */
async function stateOf(path: string): Promise<string> {
  try {
    const target = await realpath(path);
    const { size, mtimeNs, ino } = await stat(target, { bigint: true });
    return [target, size, mtimeNs, ino].join(':');
  } catch {
    return 'missing';
  }
}
