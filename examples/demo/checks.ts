/** Opens results and compares them with what they should be; each check answers with what it saw. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.ts';

/** A PDF has these pages: as many, and on each the given words. */
export async function checkPdf(path: string, pages: readonly string[]): Promise<string> {
  const count = Number(/^Pages:\s+(\d+)$/m.exec(await run('pdfinfo', path))?.[1]);
  expectSame('number of pages', count, pages.length);
  for (const [index, words] of pages.entries()) {
    const number = String(index + 1);
    const text = oneLine(await run('pdftotext', '-f', number, '-l', number, path, '-'));
    if (!text.includes(words)) throw wrong(`page ${number}`, `the words "${words}"`, `"${text}"`);
  }
  return `${count} pages with the document's text`;
}

/** An MP3 file is as long as the file it was made from, give or take 2 %. */
export async function checkMp3(path: string, source: string): Promise<string> {
  expectSame('kind of sound', await probe(path, 'stream=codec_name'), 'mp3');
  const [seconds, expected] = await Promise.all([duration(path), duration(source)]);
  if (!(Math.abs(seconds - expected) <= expected * 0.02)) {
    throw wrong('duration', `${expected.toFixed(1)} s, give or take 2 %`, `${seconds.toFixed(1)} s`);
  }
  return `${seconds.toFixed(1)} s of sound, as long as the video`;
}

/** A text differs from the true one in few characters. */
export async function checkReadText(path: string, truth: string, most: number): Promise<string> {
  const [text, expected] = await texts(path, truth);
  const share = differences([...text], [...expected]) / expected.length;
  if (!(share < most)) throw tooFar('character', share, most, text, expected);
  return `${text.length} characters read, ${percent(share)} of them wrong`;
}

/** A transcript differs from the true one in a part of its words. */
export async function checkTranscript(path: string, truth: string, most: number): Promise<string> {
  const [text, expected] = await texts(path, truth);
  const share = differences(wordsOf(text), wordsOf(expected)) / wordsOf(expected).length;
  if (!(share < most)) throw tooFar('word', share, most, text, expected);
  return `${wordsOf(text).length} words recognised, word error ${percent(share)}`;
}

/** A zip archive holds exactly these pictures, all WebP of one size. */
export async function checkPictures(path: string, names: readonly string[], size: string): Promise<string> {
  const members = (await run('bsdtar', '-tf', path)).trim().split('\n').sort();
  expectSame('list of files in the archive', members.join(', '), names.join(', '));
  const folder = await mkdtemp(join(tmpdir(), 'converter-demo-'));
  try {
    await run('bsdtar', '-xf', path, '-C', folder);
    for (const name of names) {
      const seen = await probe(join(folder, name), 'stream=codec_name,width,height');
      expectSame(`kind and size of ${name}`, seen, `webp,${size}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return names.join(', ');
}

/** How many of one list's items must be replaced, left out or added to make the other (Levenshtein). */
export function differences(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, item] of from.entries()) {
    const next = [index + 1];
    for (const [column, other] of to.entries()) {
      const [diagonal = 0, above = 0] = [row[column], row[column + 1]];
      next.push(Math.min(diagonal + (item === other ? 0 : 1), above + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

async function run(tool: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(tool, args)).stdout;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Failure(`${tool} could not open the result: ${oneLine(stderr ?? String(error))}`);
  }
}

async function probe(path: string, entries: string): Promise<string> {
  return (await run('ffprobe', '-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', path)).trim();
}

async function duration(path: string): Promise<number> {
  return Number(await probe(path, 'format=duration'));
}

async function texts(...paths: [string, string]): Promise<[string, string]> {
  const [text, expected] = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return [oneLine(text ?? ''), oneLine(expected ?? '')];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function expectSame(what: string, seen: string | number, expected: string | number): void {
  if (seen !== expected) throw wrong(what, String(expected), String(seen));
}

function wrong(what: string, expected: string, seen: string): Failure {
  return new Failure(`Wrong ${what}.\nexpected: ${expected}\ncame:     ${seen}`);
}

function tooFar(unit: string, share: number, most: number, text: string, expected: string): Failure {
  const rate = `${unit} error ${percent(share)}, where less than ${percent(most)} was expected`;
  return new Failure(`Wrong text: ${rate}.\nexpected: ${expected}\ncame:     ${text}`);
}
