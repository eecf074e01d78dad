/** Writes the types of the catalogue's pairs, and the version that requests tell. Run it after every change of either. */
import { writeFile } from 'node:fs/promises';
import { catalogueTypes, PAIRS_FILE } from './pairs.ts';
import { VERSION_FILE, versionModule } from './version.ts';

await writeFile(PAIRS_FILE, catalogueTypes());
await writeFile(VERSION_FILE, versionModule());
