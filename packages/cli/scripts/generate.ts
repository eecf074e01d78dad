/** Writes the formats and options that the command knows of. Run it after every change of the catalogue. */
import { writeFile } from 'node:fs/promises';
import { FORMATS_FILE, formatsModule } from './formats.ts';
import { OPTIONS_FILE, optionsModule } from './options.ts';

await writeFile(FORMATS_FILE, formatsModule());
await writeFile(OPTIONS_FILE, optionsModule());
