/** Writes the types of the catalogue's pairs. Run it after every change of the catalogue. */
import { writeFile } from 'node:fs/promises';
import { catalogueTypes, PAIRS_FILE } from './pairs.ts';

await writeFile(PAIRS_FILE, catalogueTypes());
