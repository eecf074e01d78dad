/** What is damaged ends in a clear failure, in every format that something can be made of. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, fixturePath } from '@converter/fixtures';
import {
  ConversionFailure,
  Converter,
  createToolRunner,
  formatById,
  onTrial,
  Planner,
  pairName,
} from '@converter/server/internal';
import { describe, expect, test } from 'vitest';
import { EXCLUDED } from '../src/excluded.ts';
import { detectHere } from './harness.ts';

const because = (formats: string, reason: string) =>
  Object.fromEntries(formats.split(' ').map((format) => [format, reason]));

/** Formats of which half a file looks whole, and why. */
const HALF_IS_WHOLE: Readonly<Record<string, string>> = {
  ...because(
    'txt md rst org asciidoc textile mediawiki dokuwiki jira twiki tikiwiki vimwiki creole muse t2t haddock man',
    'A text may end anywhere.',
  ),
  ...because('html rt smi', 'What reads it adds the ends that are missing, as it was made to.'),
  ...because('csv tsv ini yaml m3u m3u8 pls', 'It ends where its lines end.'),
  ...because(
    'srt vtt sub sbv mpl2 lrc vplayer subviewer pjs jss aqt mpsub scc',
    'It ends where its cues end, and the last one may be cut.',
  ),
  ...because('mp2 ac3 dts m2v obu gsm', 'It is a chain of frames, of which nothing says how many there are.'),
  sf: 'Its header does not say how long it is.',
  wpg: 'LibreOffice draws what there is of it.',
  pdb: 'Nothing says how long its last record is, which is most of a short book.',
};

/** Formats of which nine tenths of a file look whole, though half of it does not, and why. */
const NINE_TENTHS_ARE_WHOLE: Readonly<Record<string, string>> = {
  ...because('ass ssa mbox', 'It ends where its cues or its mails end, and the last one may be cut.'),
  ...because('fits tar', 'Its last tenth only fills up a block.'),
  cals: 'Rows that are missing are white.',
  tcr: 'It is a row of words, of which nothing says how many there are.',
};

/** Formats in which other bytes are as good as those that were there, and why. */
const MIDDLE_IS_SILENT: Readonly<Record<string, string>> = {
  ...because('8svx aifc aiff ast au caf rf64 sf sox sph voc w64 wav wve', 'Any bytes are samples.'),
  ...because(
    'aac ac3 asf avi dts flv gsm m2v mka mov mp2 mpc mpg mxf obu rm vob weba wma wmv',
    'Its frames have no checksums, and what is lost of one is a scratch.',
  ),
  ...because('avs bmp cals dcx dds dng dpx fits gif heic j2k jng jp2 miff mtv', 'Any bytes are pixels.'),
  ...because('palm pam pbm pcx pfm pgm ppm psd qoi sgi vicar viff wbmp', 'Any bytes are pixels.'),
  ...because('doc dot xls xlt ppt pot pps pub vsd msg rtf vcf vtt', 'Any bytes are letters.'),
  ...because('azw3 mobi pdb lit', 'Any bytes are letters.'),
  ...because('ai emf wmf wpg stl mid pfa pfb sfd ttc', 'Any bytes are places of points, notes and the like.'),
  ...because('cpio iso tar rpm gpkg', 'What is in it has no checksum, or none that its tools look at.'),
  pdf: 'A font is in the middle, and the text can be had without it.',
};

const settings = { languages: ['eng'] };
const engines = await detectHere(settings);
const planner = new Planner(engines.flatMap(({ engine, version }) => (version ? [engine] : [])));
/** The cheapest conversion of each format. */
const cheapest = new Map(
  planner
    .bestRoutes()
    .filter(({ from, to }) => !(pairName(from.id, to.id) in EXCLUDED))
    .sort((a, b) => b.cost - a.cost)
    .map(({ from, to }) => [from.id, to.id]),
);
const conversions = [...cheapest].sort();

/** The same bytes in every run, in which no pattern is. */
function junk(count: number): Buffer {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 16) & 0xff;
  };
  return Buffer.from(Array.from({ length: count }, next));
}

// One for all, so that workers stay warm: starting an office takes longer than to see that a file is none.
const converter = new Converter(createToolRunner('bwrap'), settings);

/** The code with which a conversion of some bytes fails. */
async function codeOf(from: string, to: string, input: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-damaged-'));
  try {
    const [path, work] = [join(folder, `given.${formatById(from).extension}`), join(folder, 'work')];
    await mkdir(work);
    await writeFile(path, input);
    const conversion = converter.convert(path, planner.routes(from, to).filter(onTrial), {
      folder: work,
      folderBytes: 2 * 1024 ** 3,
      signal: new AbortController().signal,
      cpuSeconds: 60,
      options: {},
      onProgress: () => undefined,
      maxResults: 10_000,
      onAttemptFailed: () => undefined,
    });
    const error = await conversion.then(
      () => new Error('The conversion did not fail.'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof ConversionFailure)) throw error;
    return error.code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function wholeOf(format: string): Promise<Buffer> {
  const fixture = FIXTURES.find((each) => each.format === format && each.hard === undefined);
  if (!fixture) throw new Error(`There is no fixture for ${format}.`);
  return readFile(fixturePath(fixture));
}

async function beginningOf(format: string, share: number): Promise<Buffer> {
  const whole = await wholeOf(format);
  return whole.subarray(0, Math.floor(whole.length * share));
}

describe('a part of a file', () => {
  const noticed = conversions.filter(([from]) => !(from in HALF_IS_WHOLE));
  test.concurrent.for(noticed)('half of %s is not passed off as %s', async ([from, to]) => {
    expect(await codeOf(from, to, await beginningOf(from, 0.5))).toBe('invalid_input_file');
  });

  const noticedSooner = noticed.filter(([from]) => !(from in NINE_TENTHS_ARE_WHOLE));
  test.concurrent.for(noticedSooner)('nine tenths of %s are not passed off as %s', async ([from, to]) => {
    expect(await codeOf(from, to, await beginningOf(from, 0.9))).toBe('invalid_input_file');
  });
});

test('formats that show no damage are formats that are offered', () => {
  const silent = [HALF_IS_WHOLE, NINE_TENTHS_ARE_WHOLE, MIDDLE_IS_SILENT].flatMap(Object.keys);
  expect(conversions.map(([from]) => from)).toEqual(expect.arrayContaining(silent));
});

const checked = conversions.filter(([from]) => !(from in MIDDLE_IS_SILENT));
test.concurrent.for(checked)('%s with another middle is not passed off as %s', async ([from, to]) => {
  const changed = Buffer.from(await wholeOf(from));
  const middle = Math.floor(changed.length / 2);
  junk(Math.max(16, Math.min(2048, Math.floor(changed.length / 8)))).copy(changed, middle);
  expect(await codeOf(from, to, changed)).toBe('invalid_input_file');
});

test.concurrent.for(conversions)('random bytes are no %s, on the way to %s', async ([from, to]) => {
  // They may say that they are a picture that is larger than any.
  expect(['invalid_input_file', 'limit_exceeded']).toContain(await codeOf(from, to, junk(5000)));
});
