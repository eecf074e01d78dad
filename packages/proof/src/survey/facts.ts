/** What independent readers find in a file that nobody here has made. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Datum, type Facts, isCompressedFile } from '@converter/fixtures';
import type { Format } from '@converter/server/internal';
import { execa } from 'execa';
import { z } from 'zod';
import { membersOf } from '../checks/archive.ts';
import { readData } from '../checks/data.ts';
import { readContent } from '../checks/document.ts';
import { measureFont } from '../checks/font.ts';
import { mediaInfo } from '../checks/media.ts';
import { measureModel } from '../checks/model.ts';
import { readCues } from '../checks/subtitles.ts';

const PICTURE = fileURLToPath(new URL('picture.py', import.meta.url));
const Picture = z.object({
  width: z.number().nullable(),
  height: z.number().nullable(),
  pictures: z.number(),
  changes: z.number(),
  isPlain: z.boolean(),
});
const TIMEOUT_MS = 30_000;
const WORDS = 8;
/** A picture more or less, at its edges, must not matter. */
const SHORTEST_SECONDS = 0.5;
const SAME_SECONDS = 0.05;
const QUIET_DB = -40;
const TRACED_PIXELS = 64;
const HEAD_BYTES = 300;
/** Where the header of gzip tells what it has, that it has a name, and where that begins. */
const GZIP = { flags: 3, named: 8, name: 10 };
const LETTERS = 'Hamburgefonstiv';

/** What is known of a file. Sound that cannot be heard is neither there nor missing. */
export interface Found extends Facts {
  /** Of a film's sound. */
  readonly soundSeconds?: number;
  /** A picture of one colour, or of a few pixels: there is nothing to trace. */
  readonly isPlain?: boolean;
  /** What a compressed file is called in an archive. */
  readonly nameInside?: string;
}

/**
 * What must be found again in everything that is made of a file.
 *
 * @returns undefined if there is no reader of such files beside the engines'
 * @throws if the reader refuses the file: then it is not well-formed, or odd enough to confuse others too
 */
export async function readFacts(path: string, format: Format): Promise<Found | undefined> {
  if ((await stat(path)).size === 0) throw new Error('It is empty.');
  if (format.id === 'ics') await assertBegins(path, 'VCALENDAR');
  if (format.id === 'vcf') await assertBegins(path, 'VCARD');
  if (['csv', 'tsv'].includes(format.id))
    return readWords(path, format.id).then((facts) => ({ ...facts, sheets: 1 }));
  switch (format.family) {
    case 'document':
    case 'sheet':
    case 'slides':
    case 'mail':
      if (format.id === 'pdf') return readPdf(path);
      if (format.id === 'latex') return assertLatex(path);
      if (format.id === 'man') return assertManual(path);
      if (format.id === 'asciidoc') await assertNoSignature(path);
      return PRINTED.includes(format.id) ? undefined : readDocument(path, format.id);
    case 'data':
      return readWords(path, format.id);
    case 'subtitle':
      return readSubtitles(path, format.id);
    case 'font':
      return readFont(path, format.id);
    case 'model':
      return measureModel(path, format.id).then((model) => ({ model }));
    case 'image':
      return readPicture(path, format.id);
    case 'audio':
    case 'video':
      return readMedia(path);
    case 'geodata':
      return ['gml', 'gpx', 'kml'].includes(format.id) ? assertXml(path) : undefined;
    case 'archive':
      return readArchive(path, format.id);
    default:
      return undefined;
  }
}

/** Their readers print them as a manual or a book would be, with words of their own. */
const PRINTED = ['ms', 'texinfo'];

/** Anything may end in a number. */
async function assertManual(path: string): Promise<Facts> {
  if (!/^\.(TH|Dd|SH)\b/m.test(await readFile(path, 'latin1'))) throw new Error('It is no manual page.');
  return {};
}

/** Signatures of PGP have the same name. */
async function assertNoSignature(path: string): Promise<void> {
  if (/^-----BEGIN PGP/m.test(await readFile(path, 'latin1'))) throw new Error('It is a signature.');
}

/** Other programs' macros for TeX have the same name. */
async function assertLatex(path: string): Promise<Facts> {
  if (!/^\\documentclass/m.test(await readFile(path, 'latin1'))) throw new Error('It is no document.');
  return {};
}

/** Events of their own, as parts of programs' tests, are no calendar, and old calendars are called like cards. */
async function assertBegins(path: string, whole: string): Promise<void> {
  if (!new RegExp(`^BEGIN:${whole}`, 'mi').test(await readFile(path, 'latin1')))
    throw new Error(`There is no ${whole}.`);
}

/** Other programs' graphs have the same name as one of these. What layers they have shows when they are converted. */
async function assertXml(path: string): Promise<undefined> {
  await execa('xmllint', ['--noout', '--nonet', path], { timeout: TIMEOUT_MS });
}

/** Whether a file can become a format at all: not everything can be heard, or has text. */
export function canBecome(
  { id, family }: Format,
  { hasAudio, hasVideo, words, pages, members }: Found,
): boolean {
  if (members && isCompressedFile(id)) return Object.keys(members).length === 1;
  if (hasVideo === false && (family === 'video' || family === 'image')) return false;
  if (family === 'video') return true;
  if (hasAudio === false) return family === 'image';
  const hasNoText = pages !== undefined && words?.length === 0;
  return !hasNoText || ['image', 'drawing', 'recognition'].includes(family) || id === 'pdf';
}

/** Second readers, which leave out what is in a file and not to be seen: what was deleted, codes of fields, patterns of slides. */
const SECOND_READERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  doc: ['catdoc', '-d', 'utf-8', '-w'],
  ppt: ['catppt', '-d', 'utf-8'],
  docx: pandoc('docx'),
  docm: pandoc('docx'),
  dotx: pandoc('docx'),
  dotm: pandoc('docx'),
  odt: pandoc('odt'),
  ott: pandoc('odt'),
  // As plain text, small capitals would be large ones.
  rtf: pandoc('rtf', 'markdown'),
  epub: pandoc('epub'),
  fb2: pandoc('fb2'),
  html: pandoc('html'),
  md: pandoc('markdown'),
  jira: pandoc('jira'),
  org: pandoc('org'),
};

function pandoc(from: string, to = 'plain'): [string, ...string[]] {
  return ['pandoc', '--to', to, '--wrap', 'none', '--from', from];
}

async function readDocument(path: string, format: string): Promise<Facts> {
  const { text, slides, sheets } = await readContent(path, format);
  const [command, ...args] = SECOND_READERS[format] ?? [];
  const seen = command ? (await execa(command, [...args, path], { timeout: TIMEOUT_MS })).stdout : text;
  const shown = new Set(wordsOf(seen));
  return {
    words: someOf(wordsOf(text).filter((word) => shown.has(word))),
    // Old presentations count their patterns as slides too.
    ...(slides !== undefined && format !== 'ppt' && { slides }),
    ...(sheets !== undefined && { sheets: typeof sheets === 'number' ? sheets : sheets.length }),
  };
}

/** What a file of data says, whatever its types and its order. */
async function readWords(path: string, format: string): Promise<Facts> {
  return { words: someOf(wordsOf(scalarsOf(await readData(path, format)).join('\n'))) };
}

/** Without the names of members, which may become names of tables, and without what each format writes in its own way. */
function scalarsOf(value: Datum): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(scalarsOf)
    : typeof value === 'boolean'
      ? []
      : [String(value)];
}

/** Those that browsers' sanitizer takes, and that have letters to write something with. */
async function readFont(path: string, format: string): Promise<Facts> {
  if (['ttf', 'otf', 'woff', 'woff2'].includes(format))
    await execa('ots-sanitize', [path], { timeout: TIMEOUT_MS });
  const { stdout: outline } = await execa('fc-query', ['--index', '0', '--format', '%{outline}', path]);
  if (outline !== 'True') throw new Error('Its letters are pictures.');
  if (!(await hasLetters(path))) return {};
  const { family, width, plainWidth, ink } = await measureFont(path, format, LETTERS);
  return width && ink ? { font: { family, text: LETTERS, width, plainWidth, ink } } : {};
}

/** Many fonts are for symbols, or for one script. */
async function hasLetters(path: string): Promise<boolean> {
  const { stdout } = await execa('fc-query', ['--index', '0', '--format', '%{charset}', path]);
  const ranges = stdout.split(' ').map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));
  return [...LETTERS].every((letter) => {
    const code = letter.charCodeAt(0);
    return ranges.some(([from = 0, to = from]) => from <= code && code <= to);
  });
}

async function readSubtitles(path: string, format: string): Promise<Facts> {
  const cues = await readCues(path, format);
  if (cues.length === 0) throw new Error('There is no cue.');
  return { cues: cues.map(({ start, end, text }) => ({ start, text, ...(end !== null && { end }) })) };
}

/** Data of one table in a file. */
const TABLES = ['jsonl', 'parquet'];

/** What can be expected of a target: paper shows no hidden slides, and sheets on as many pages as they need. */
export function factsFor(
  { id, family }: Format,
  { soundSeconds, isPlain, nameInside, ...facts }: Found,
): Facts | undefined {
  const members = Object.values(facts.members ?? {});
  const [only] = members.length === 1 ? members : [];
  const nameThere = isCompressedFile(id) ? 'content' : nameInside;
  if (only && nameThere) return { members: { [nameThere]: only } };
  // Nobody has written down what is said.
  if (facts.seconds !== undefined && !['audio', 'video', 'image'].includes(family)) return undefined;
  // Of sound that cannot be heard, nothing can be found again.
  if (facts.seconds !== undefined && facts.hasAudio === undefined) return undefined;
  // How many tables there are in data of another kind is seen only when they are made.
  if ((family === 'sheet' || TABLES.includes(id)) && facts.sheets === undefined) return undefined;
  if (family === 'geodata' && !facts.places) return undefined;
  if (family === 'font' && !facts.font) return undefined;
  // Sound that ends long before the pictures does so in both.
  if (
    family === 'video' &&
    Math.abs((facts.seconds ?? 0) - (soundSeconds ?? facts.seconds ?? 0)) > SAME_SECONDS
  )
    return undefined;
  if (family === 'audio' && soundSeconds) return { ...facts, seconds: soundSeconds };
  if (id !== 'pdf' && family !== 'image' && family !== 'drawing') return facts;
  // A document without words may be an empty page.
  if (facts.words?.length === 0) return undefined;
  // Nothing can be traced in a picture of one colour.
  if (family === 'drawing' && isPlain) return undefined;
  const { slides, sheets, width, height, ...others } = facts;
  // An icon has sizes of its own.
  return id === 'ico' || !width || !height ? others : { ...others, width, height };
}

/** qpdf looks at the file's structure, and MuPDF reads it; the engines use poppler. */
async function readPdf(path: string): Promise<Facts> {
  const { stderr } = await execa('qpdf', ['--check', path], { timeout: TIMEOUT_MS });
  if (stderr.includes('WARNING')) throw new Error(stderr);
  const { stdout: pages } = await execa('qpdf', ['--show-npages', path]);
  const { stdout: text } = await execa('mutool', ['draw', '-q', '-F', 'txt', path], { timeout: TIMEOUT_MS });
  return { words: someOf(wordsOf(text)), pages: Number(pages) };
}

async function readPicture(path: string, format: string): Promise<Found> {
  const { stdout } = await execa('/usr/bin/python3', [PICTURE, path], { timeout: TIMEOUT_MS });
  const { width, height, pictures, changes, isPlain } = Picture.parse(JSON.parse(stdout));
  const isSmall = (width ?? 0) * (height ?? 0) < TRACED_PIXELS;
  const isAnimation = ['gif', 'webp', 'avif', 'apng', 'png'].includes(format);
  // Pages and frames may each have their own size.
  const size = pictures === 1 && width && height ? { width, height } : {};
  return { ...size, pages: isAnimation ? 1 : pictures, frames: changes, isPlain: isPlain || isSmall };
}

async function readMedia(path: string): Promise<Found> {
  const tracks = await mediaInfo(path);
  const of = (type: string) => tracks.find((track) => track['@type'] === type);
  if (of('General')?.extra?.IsTruncated === 'Yes') throw new Error('Its end is missing.');
  const seconds = Number(of('General')?.Duration);
  if (!(seconds > SHORTEST_SECONDS)) throw new Error('It is too short to be looked at.');
  const sound = of('Audio');
  const { stderr } = await execa('ffprobe', ['-v', 'warning', path], { timeout: TIMEOUT_MS });
  if (stderr.includes('filesize and duration do not match')) throw new Error('Its end is missing.');
  const heard = sound && (await listen(path));
  const isMp3 = of('General')?.Format === 'MPEG Audio';
  return {
    // What an encoder has put before and behind is no sound, and players leave it out.
    seconds: (isMp3 && heard?.seconds) || seconds,
    hasVideo: of('Video') !== undefined,
    ...(sound?.Duration && !isMp3 && { soundSeconds: Number(sound.Duration) }),
    ...(!sound && { hasAudio: false }),
    ...(heard?.isLoud && { hasAudio: true }),
  };
}

/** How long it plays, and whether anything is heard: many test files are silent, and so is what is made of them. */
async function listen(path: string) {
  const measure = [
    '-nostdin',
    '-i',
    path,
    '-map',
    '0:a:0',
    '-af',
    'volumedetect,ashowinfo',
    '-f',
    'null',
    '-',
  ];
  const { stderr } = await execa('ffmpeg', measure, { timeout: TIMEOUT_MS });
  const frames = [...stderr.matchAll(/ rate:(\d+) nb_samples:(\d+) /g)];
  const volume = Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1] ?? Number.NEGATIVE_INFINITY);
  const seconds = frames.reduce((sum, [, rate, samples]) => sum + Number(samples) / Number(rate), 0);
  return { seconds, isLoud: volume > QUIET_DB };
}

/** The words of a text in one script, of letters that every format has, and each only once. Workbooks write `false` anew. */
function wordsOf(text: string): string[] {
  // Many are addresses of pictures, which are shown instead.
  const words =
    text
      .replace(/\w+:\/\/\S+/g, ' ')
      .match(/(?<![\p{L}\p{N}_])(?!false)\p{Script=Latin}{5,20}(?![\p{L}\p{N}_])/gu) ?? [];
  return [...new Set(words)];
}

/** What is compressed alone has no name but the one that gzip may keep. */
async function readArchive(path: string, format: string): Promise<Found> {
  const members = await membersOf(path, format);
  if (!isCompressedFile(format)) return { members };
  const head = (await readFile(path)).subarray(0, HEAD_BYTES);
  const hasName = format === 'gz' && head[GZIP.flags] === GZIP.named;
  const kept = hasName && head.toString('latin1', GZIP.name, head.indexOf(0, GZIP.name));
  return { members, nameInside: kept || 'content' };
}

/** Some of them, from all over. */
function someOf(words: readonly string[]): string[] {
  const step = Math.max(1, words.length / WORDS);
  return Array.from(
    { length: Math.min(WORDS, words.length) },
    (_, index) => words[Math.floor(index * step)] ?? '',
  );
}
