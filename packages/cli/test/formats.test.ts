import { splitFileName } from '@converter/server/internal';
import { expect, test } from 'vitest';
import { splitName } from '../src/formats.ts';

const NAMES = ['a.pdf', 'a.b.PDF', 'photos.tar.gz', 'photos.v2.TAR.XZ', 'tar.gz', 'notes.old.txt'];
const ODD_NAMES = ['README', '.profile', '.tar.gz', 'ends.', 'a..b', 'a.b c', '', '.'];

test.each([...NAMES, ...ODD_NAMES])('the command and the server split "%s" alike', (name) => {
  expect(splitName(name)).toEqual(splitFileName(name));
});
