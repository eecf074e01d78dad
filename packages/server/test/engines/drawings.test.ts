import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const DRAWING = Buffer.from(`<svg ${SVG} width="96" height="48"><rect width="96" height="48"/></svg>`);

describe('the size of a drawing as a picture', () => {
  test.each([
    [{}, 96, 48],
    [{ width: 300 }, 300, 150],
    [{ height: 30 }, 60, 30],
    [{ width: 100, height: 100 }, 100, 50],
    [{ dpi: 192 }, 192, 96],
  ])('%o', async (options, width, height) => {
    const [made] = await convert('svg', 'png', DRAWING, { options });
    expect(await sharp(made?.path).metadata()).toMatchObject({ width, height });
  });
});

describe('drawings without an end', () => {
  test('entities of entities do not fill the memory', async () => {
    const tens = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const input = Buffer.from(
      `<!DOCTYPE svg [<!ENTITY l0 "lol">${tens.join('')}]><svg ${SVG} width="9" height="9"><text>&l9;</text></svg>`,
    );
    expect(await failureOf(convert('svg', 'png', input))).toMatchObject({ code: 'invalid_input_file' });
  });

  test('groups in groups without an end are refused', async () => {
    const depth = 100_000;
    const input = `<svg ${SVG} width="9" height="9">${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`;
    const { code } = await failureOf(convert('svg', 'png', Buffer.from(input)));
    expect(code).toBe('invalid_input_file');
  });
});

test('a drawing that is larger than a metafile can be is not called damaged, and a damaged one is', async () => {
  const large = `<svg ${SVG} width="40000" height="40000"><rect width="9" height="9"/></svg>`;
  expect(await failureOf(convert('svg', 'wmf', Buffer.from(large)))).toEqual({
    code: 'conversion_failed',
    reason: 'is larger than a Windows 3 metafile can be',
  });
  for (const to of ['wmf', 'emf']) {
    const { code } = await failureOf(convert('svg', to, Buffer.from(large.slice(0, -20))));
    expect(code).toBe('invalid_input_file');
  }
});

test('an EPS drawing is cut to its box, wherever that lies and is told', async () => {
  const [made] = await convert('eps', 'pdf', fixture('hard-drawings/offset.eps'));
  const { stdout } = await execa('pdfinfo', [made?.path ?? '']);
  expect(stdout).toMatch(/Page size: +611 x 403 pts/);
});

test('letters of an EPS drawing stay letters', async () => {
  const [made] = await convert('eps', 'pdf', fixture('hard-drawings/press.eps'));
  expect((await execa('pdftotext', [made?.path ?? '', '-'])).stdout).toContain('AVATAR');
});
