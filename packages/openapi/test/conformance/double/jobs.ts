/** The double's conversions: nothing is converted, but all looks as if. */
import { createHash, randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';

/** A file, as uploaded or as a result. */
export interface StoredFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A key's account. */
export interface Account {
  readonly key: string;
  /** What is left, or -1. */
  quota: number;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What `/progress` says of a job. */
export interface State {
  readonly status: string;
  readonly progress: number;
  readonly error: string | null;
}

export interface Job {
  readonly id: string;
  readonly account: Account;
  readonly pair: Pair;
  readonly files: readonly StoredFile[];
  readonly started: number;
  /** Milliseconds. */
  readonly duration: number;
}

export const PAIRS: readonly Pair[] = [
  { from: 'md', to: 'html' },
  { from: 'png', to: 'jpg' },
  { from: 'png', to: 'webp' },
  { from: 'txt', to: 'pdf' },
];

const STEPS = 4;

/** Where a job stands, by the clock. */
export function stateOf({ started, duration, files }: Job): State {
  const share = (performance.now() - started) / duration;
  if (share < 1) return { status: 'processing', progress: Math.floor(share * STEPS) / STEPS, error: null };
  const damaged = files.find(isDamaged);
  if (damaged) return { status: 'failed', progress: 0.5, error: `The file "${damaged.name}" is damaged.` };
  return { status: 'completed', progress: 1, error: null };
}

/** The results of a job: one for each file, after which it is named. Names that clash get a number. */
export function resultsOf({ files, pair }: Job): StoredFile[] {
  const taken = new Set<string>();
  return files.map(({ name, content }) => {
    const stem = name.slice(0, name.lastIndexOf('.'));
    let result = `${stem}.${pair.to}`;
    for (let number = 2; taken.has(result); number++) result = `${stem} (${number}).${pair.to}`;
    taken.add(result);
    return { name: result, content: converted(content, pair.to) };
  });
}

/** A zip archive of these files. */
export function archiveOf(files: readonly StoredFile[]): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(files.map(({ name, content }) => [name, content])), { level: 0 }),
  );
}

export function newJobId(): string {
  return randomBytes(16).toString('hex');
}

function isDamaged({ name, content }: StoredFile): boolean {
  return name.endsWith('.png') && !content.includes('IEND');
}

/** Begins as a file of the format does, and is another one for other inputs. */
function converted(content: Buffer, format: string): Buffer {
  const print = createHash('sha256').update(content).digest();
  const beginnings: Readonly<Record<string, Buffer>> = {
    jpg: Buffer.from('ffd8ffe000104a4649460001', 'hex'),
    webp: Buffer.from('524946462800000057454250565038', 'hex'),
    pdf: Buffer.from('%PDF-1.7\n'),
  };
  const beginning = beginnings[format];
  return beginning ? Buffer.concat([beginning, print]) : Buffer.from(`<p>${print.toString('hex')}</p>`);
}
