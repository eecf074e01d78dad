/** Writes the page of the field's cases, for `pnpm generate`. */
import { writeFile } from 'node:fs/promises';
import { FIELD_PAGE, fieldPage } from './page.ts';

await writeFile(FIELD_PAGE, fieldPage());
