/** Writes the formats that the command knows of. Run it after every change of the catalogue. */
import { writeFile } from 'node:fs/promises';
import { FORMATS_FILE, formatsModule } from './formats.ts';

await writeFile(FORMATS_FILE, formatsModule());
