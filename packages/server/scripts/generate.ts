/** Writes what is made of the engines: their list, what set-up installs for them, and the catalogue that other packages read. */
import { writeFile } from 'node:fs/promises';
import { CATALOGUE_FILE } from '../src/conversion/routes/catalogue-file.ts';
import { ENGINES_FOLDER, enginesModule, REGISTRY_FILE } from './engines-module.ts';

await writeFile(REGISTRY_FILE, enginesModule(ENGINES_FOLDER));
// Loaded only now, since it imports the list.
const { catalogueText } = await import('./catalogue-text.ts');
const { APT_FILE, aptList } = await import('./apt-list.ts');
await writeFile(APT_FILE, aptList());
await writeFile(CATALOGUE_FILE, catalogueText());
