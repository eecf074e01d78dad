import { describe, expect, test } from 'vitest';
import { damaged } from '../../src/conversion/failure.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { conversionFailed, formatOfName } from '../../src/jobs/problems.ts';

describe('a volume of an archive', () => {
  const told = /^The file ".+" is one of several volumes.* join them, and send the archive whole\.$/;

  test.each(['photos.7z.002', 'photos.zip.013', 'photos.z01', 'photos.r00', 'photos.a02', 'photos.c01'])(
    '%s is told from a format that is not known',
    (name) => expect(() => formatOfName(name)).toThrow(told),
  );

  test.each(['photos.7z.001', 'photos.part2.rar', 'photos.part01.zip'])('%s is not just damaged', (name) =>
    expect(conversionFailed(name, damaged(formatById('zip')))).toMatch(told),
  );

  test('is nothing that has another name', () => {
    expect(() => formatOfName('photos.b01x')).toThrow(
      'The format "b01x" of the file "photos.b01x" is not known.',
    );
    expect(conversionFailed('photos.zip', damaged(formatById('zip')))).toBe(
      'The file "photos.zip" is damaged or not a zip archive.',
    );
  });
});
