/** Finds a secret in what a conversion has made, however it is packed or written. */
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflatedStreams, zipMembers } from './inflate.ts';
import { hasSecretColour } from './pictures.ts';

const run = promisify(execFile);

const MAX_DEEP_BYTES = 64 * 1024 ** 2;
const MAX_DEPTH = 3;
const PROGRAM = { encoding: 'buffer', maxBuffer: MAX_DEEP_BYTES, timeout: 30_000 } as const;

/**
 * Looks for a secret in a file.
 *
 * @param deeply unpacks and draws what it is made of
 * @returns how it was found, or undefined
 */
export async function findSecret(path: string, secret: string, deeply = true): Promise<string | undefined> {
  if (!deeply || (await stat(path)).size > MAX_DEEP_BYTES) return searchStream(path, secret);
  const content = await readFile(path);
  return (
    searchBytes(content, secret, 0) ??
    (await searchText(path, content, secret)) ??
    (await searchArchive(path, secret)) ??
    (await searchPictures(path, content))
  );
}

/** How a text can be written in bytes: plainly, as UTF-16, in Base64 at any place, in hexadecimal. */
function spellings(secret: string): Map<string, Buffer> {
  const utf16 = Buffer.from(secret, 'utf16le');
  const found = new Map([
    ['as it is', Buffer.from(secret)],
    ['as UTF-16', utf16],
    ['as UTF-16, big-endian', Buffer.from(utf16).swap16()],
    ['in hexadecimal', Buffer.from(Buffer.from(secret).toString('hex'))],
    ['in hexadecimal, in capitals', Buffer.from(Buffer.from(secret).toString('hex').toUpperCase())],
  ]);
  for (const shift of [0, 1, 2]) {
    const text = Buffer.from('x'.repeat(shift) + secret).toString('base64');
    // What stands beside the secret reaches into its first and last letters.
    found.set(`in Base64, moved by ${shift}`, Buffer.from(text.slice(shift === 0 ? 0 : 4, -4)));
  }
  return found;
}

function searchBytes(content: Buffer, secret: string, depth: number): string | undefined {
  for (const [how, bytes] of spellings(secret)) if (content.includes(bytes)) return how;
  if (depth >= MAX_DEPTH) return undefined;
  for (const [name, member] of zipMembers(content)) {
    const found = searchBytes(member, secret, depth + 1);
    if (found) return `${found}, in its member ${name}`;
  }
  for (const stream of inflatedStreams(content)) {
    for (const [how, bytes] of spellings(secret))
      if (stream.includes(bytes)) return `${how}, in a deflated stream`;
  }
  return undefined;
}

/** A document's letters may be numbers of a font's own. */
async function searchText(path: string, content: Buffer, secret: string): Promise<string | undefined> {
  if (!content.subarray(0, 1024).includes('%PDF-')) return undefined;
  const text = await run('pdftotext', ['-q', path, '-'], PROGRAM).catch(() => undefined);
  const letters = text?.stdout.toString('utf8').replace(/\s/g, '') ?? '';
  return letters.includes(secret) ? 'as the text of a page' : undefined;
}

/** What neither of the packers above packs, by a program that knows them all. */
async function searchArchive(path: string, secret: string): Promise<string | undefined> {
  for (const args of [
    ['7zz', 'x', '-so', '-y', '-pnone', path],
    ['bsdtar', '-xOf', path],
  ]) {
    const [tool = '', ...rest] = args;
    const { stdout } = await run(tool, rest, PROGRAM).catch((error: { stdout?: Buffer }) => ({
      stdout: error.stdout ?? Buffer.alloc(0),
    }));
    if (stdout.length === 0) continue;
    const found = searchBytes(stdout, secret, 1);
    if (found) return `${found}, unpacked by ${tool}`;
  }
  return undefined;
}

async function searchPictures(path: string, content: Buffer): Promise<string | undefined> {
  if (await hasSecretColour(path, content)) return "by the secret picture's colour";
  const members = [...zipMembers(content)].filter(([name]) => /\.(png|jpe?g|webp|gif|pdf)$/i.test(name));
  if (members.length === 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'converter-attack-search-'));
  try {
    for (const [name, member] of members.slice(0, 20)) {
      const file = join(folder, 'member');
      await writeFile(file, member);
      if (await hasSecretColour(file, member)) return `by the secret picture's colour, in its member ${name}`;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return undefined;
}

/** Large files only as they are: nobody unpacks gigabytes for this. */
async function searchStream(path: string, secret: string): Promise<string | undefined> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    const window = Buffer.concat([rest, piece as Buffer]);
    for (const [how, bytes] of spellings(secret)) if (window.includes(bytes)) return how;
    rest = window.subarray(-256);
  }
  return undefined;
}
