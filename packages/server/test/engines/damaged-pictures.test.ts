import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fixturePath, pictures } from '@converter/fixtures';
import { describe, expect, test } from 'vitest';
import { convert, failureOf } from './convert.ts';

const SIGNATURE_BYTES = 16;

describe.each(pictures)('$format', (fixture) => {
  const { format } = fixture;

  test('that ends early is not passed off as whole', async () => {
    const whole = await readFile(fixturePath(fixture));
    const part = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await failureOf(convert(format, 'png', part))).toMatchObject({ code: 'invalid_input_file' });
  });

  test('that only begins as one does is no picture', async () => {
    const whole = await readFile(fixturePath(fixture));
    const junk = Buffer.concat([whole.subarray(0, SIGNATURE_BYTES), randomBytes(4000)]);
    const { code } = await failureOf(convert(format, 'png', junk));
    expect(['invalid_input_file', 'limit_exceeded']).toContain(code);
  });
});
