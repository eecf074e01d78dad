import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ENCODINGS } from '../../src/conversion/options/text.ts';
import { joinOptions, knowsAll, shareOptions } from '../../src/conversion/options.ts';

const pages = z.string().optional();
const quality = (usual: number) => z.int().default(usual);
const reading = z.strictObject({ pages, quality: quality(90) });
const writing = z.strictObject({ pages, quality: quality(60), width: z.int().optional() });

describe('the options of several steps', () => {
  test('are those of all of them: of the first one what is about the input, of the last one the rest', () => {
    const joined = joinOptions([reading, undefined, writing]);
    expect(Object.keys(joined.shape).sort()).toEqual(['pages', 'quality', 'width']);
    expect(joined.parse({})).toEqual({ quality: 60 });
  });

  test('have a password only where the first step has one: what it makes is not locked', () => {
    const unlocking = z.strictObject({ password: z.string().optional(), pages });
    expect(Object.keys(joinOptions([reading, unlocking]).shape).sort()).toEqual(['pages', 'quality']);
    expect(Object.keys(joinOptions([unlocking, reading]).shape)).toContain('password');
  });

  test('go each to one step', () => {
    const options = { pages: '2', quality: 10, width: 5 };
    expect(shareOptions([reading, undefined, writing], options)).toEqual([
      { pages: '2' },
      {},
      { quality: 10, width: 5 },
    ]);
  });

  test('must all be known', () => {
    expect(knowsAll(writing, { width: 5 })).toBe(true);
    expect(knowsAll(reading, { width: 5 })).toBe(false);
    expect(knowsAll(reading, { constructor: 1 })).toBe(false);
  });
});

test.each(ENCODINGS)('text in %s can be read', async (encoding) => {
  await execa('iconv', ['-f', encoding, '-t', 'utf-8', '/dev/null']);
});
