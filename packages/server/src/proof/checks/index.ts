import type { Format } from '../../conversion/formats.ts';
import type { Check } from '../fixture.ts';
import { checkArchive } from './archive.ts';
import { checkDocument } from './document.ts';

/** The check for files of a format. */
export function checkFor(format: Format): Check {
  switch (format.family) {
    case 'archive':
      return checkArchive;
    case 'document':
    case 'sheet':
    case 'slides':
      return checkDocument;
    default:
      throw new TypeError(`There is no check for ${format.id}.`);
  }
}
