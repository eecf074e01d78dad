/**
 * `node packages/proof/src/damage/flip-archives.ts [zip …]`: converts archives with one bit flipped in each of 20 places, and says
 * of which formats with checksums a wrong content was handed out. What has no checksum, such as a name or a time, may differ.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, type Fixture, fixturePath } from '@converter/fixtures';
import { ENGINES, Planner } from '@converter/server/internal';
import { membersOf } from '../checks/archive.ts';
import { proveFile } from '../prove.ts';

const PLACES = 20;
const BIT = 0x10;

/** What has a checksum of its content; tar, newc, ar, ISO, SquashFS, compress and Brotli have none. */
const SUMMED =
  'zip 7z rar cab lzh arj wim xar deb rpm gz bz2 xz zst lz lz4 lzo tar.gz tar.bz2 tar.xz tar.zst tar.lz tar.lz4 tar.lzo'.split(
    ' ',
  );

const SETTINGS = { languages: ['eng'] };
const planner = new Planner(ENGINES);
const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'converter-flipped-'));
let wrong = 0;
try {
  for (const format of wanted.length > 0 ? wanted : SUMMED) {
    const fixture = FIXTURES.find(({ format: id, hard, by }) => id === format && !hard && !by);
    if (!fixture) throw new Error(`There is no fixture for ${format}.`);
    const places = await takenWrongly(fixture);
    wrong += Math.sign(places.length);
    console.log(places.length === 0 ? `ok      ${format}` : `FAILED  ${format}: at ${places.join(', ')}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = Math.sign(wrong);

/** Where a flipped bit makes another content, and nobody says so. */
async function takenWrongly(fixture: Fixture): Promise<number[]> {
  const path = fixturePath(fixture);
  const [bytes, whole] = [await readFile(path), await contentsOf(path, fixture)];
  if (whole === undefined) throw new Error(`The ${fixture.format} file is not converted when it is whole.`);
  const places: number[] = [];
  for (let number = 0; number < PLACES; number++) {
    const at = Math.floor((bytes.length * (number + 0.5)) / PLACES);
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ BIT;
    const copy = join(folder, `${number}.${fixture.format}`);
    await writeFile(copy, flipped);
    const contents = await contentsOf(copy, fixture);
    if (contents !== undefined && contents !== whole) places.push(at);
  }
  return places;
}

/** The hashes of all contents; undefined where the file is refused. */
async function contentsOf(path: string, fixture: Fixture): Promise<string | undefined> {
  const to = fixture.format.startsWith('tar') ? 'zip' : 'tar';
  const found: string[] = [];
  try {
    await proveFile(path, planner.routes(fixture.format, to), fixture, SETTINGS, {
      check: async ({ files: [file] }) => {
        const members = await membersOf(file?.path ?? '', to).catch(() => ({ unreadable: 'unreadable' }));
        // A name has no checksum, and another one of a folder makes one more of them.
        found.push(
          ...Object.values(members)
            .filter((content) => content !== 'folder')
            .sort(),
        );
        return [];
      },
    });
    return found.join(' ');
  } catch {
    return undefined;
  }
}
