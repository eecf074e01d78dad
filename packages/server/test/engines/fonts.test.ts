import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fonts } from '@converter/fixtures';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

/** Runs a bit of Python with fontTools on a font. */
async function asked(path: string, expression: string): Promise<unknown> {
  const program = `import json, sys; from fontTools.ttLib import TTFont; font = TTFont(sys.argv[1]); print(json.dumps(${expression}))`;
  const { stdout } = await execa('/usr/bin/python3', ['-c', program, path]);
  return JSON.parse(stdout);
}

async function converted(from: string, to: string, file: string): Promise<string> {
  const [{ path } = { path: '' }] = await convert(from, to, fixture(file));
  return path;
}

test.each(['woff', 'woff2', 'otf'])(
  'a %s made of a font keeps its features, kerning and names',
  async (to) => {
    const facts = `[[record.FeatureTag for record in font[tag].table.FeatureList.FeatureRecord] for tag in ("GSUB", "GPOS")] +
    [str(name) for name in font["name"].names] + font.getGlyphOrder() + sorted(font.getBestCmap().items())`;
    const made = await asked(await converted('ttf', to, 'fonts/latin.ttf'), facts);
    expect(made).toEqual(await asked(fixture('fonts/latin.ttf'), facts));
  },
);

test('a variable font stays variable on the web, and is its default shape elsewhere', async () => {
  const axes = '[axis.axisTag for axis in font["fvar"].axes] if "fvar" in font else []';
  expect(await asked(await converted('ttf', 'woff2', 'fonts/variable.ttf'), axes)).toEqual(['wght']);
  expect(await asked(await converted('ttf', 'otf', 'fonts/variable.ttf'), axes)).toEqual([]);
});

test('colours of letters are kept where the curves change', async () => {
  const path = await converted('ttf', 'otf', 'fonts/coloured.ttf');
  expect(await asked(path, 'sorted(font["COLR"].ColorLayers)')).toEqual(['A', 'T']);
});

test('a collection becomes a font for each of its members', async () => {
  const made = await convert('ttc', 'ttf', fixture('fonts/latin.ttc'));
  expect(made.map(({ label }) => label)).toEqual(['Noto Sans Regular', 'Noto Sans Regular']);
  expect(await Promise.all(made.map(({ path }) => asked(path, '"COLR" in font')))).toEqual([false, true]);
});

const EMOJI = '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf';

test('a font of pictures is packed for the web, and refused where outlines are needed', async () => {
  const [{ path } = { path: '' }] = await convert('ttf', 'woff', EMOJI);
  expect(await asked(path, '"CBDT" in font')).toBe(true);
  for (const to of ['otf', 'pfb'])
    expect(await failureOf(convert('ttf', to, EMOJI))).toEqual({
      code: 'conversion_failed',
      reason: 'holds pictures of its letters and no outlines',
    });
});

const EAST_ASIAN = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

test('the letters of a font for East Asia are found in one part too, and in Type 1 by their names', async () => {
  const numbered = join(await temporaryFolder(), 'numbered.otf');
  const subset = [EAST_ASIAN, '--font-number=0', '--text=Aあ', `--output-file=${numbered}`];
  await execa('/usr/bin/python3', ['-m', 'fontTools.subset', ...subset]);
  const [{ path } = { path: '' }] = await convert('otf', 'pfb', numbered);
  const [made = { path: '' }] = await convert('pfb', 'otf', path);
  expect(await asked(made.path, 'sorted(map(chr, font.getBestCmap()))')).toEqual(['A', 'あ']);
});

describe.each(fonts.filter(({ hard }) => hard === undefined))(
  'a damaged $format font',
  ({ format, file }) => {
    const to = format === 'otf' ? 'ttf' : 'otf';

    test('that is cut is not passed off as whole', async () => {
      const content = await readFile(fixture(file));
      const cut = content.subarray(0, Math.floor(content.length * 0.6));
      expect(await failureOf(convert(format, to, cut))).toMatchObject({ code: 'invalid_input_file' });
    });
  },
);
