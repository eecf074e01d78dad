/** `npm run field`: runs the tests that hold the cases of the field. */
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { FIELD_TESTS } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

const { exitCode } = await execa({ cwd: ROOT, preferLocal: true, stdio: 'inherit', reject: false })(
  'vitest',
  ['run', ...FIELD_TESTS],
);
process.exitCode = exitCode ?? 1;
