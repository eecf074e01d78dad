import { ENGINES } from '../src/conversion/engines/index.gen.ts';
import { FORMATS } from '../src/conversion/formats.ts';
import { describeOptions } from '../src/conversion/options/description.ts';
import { Catalogue } from '../src/conversion/routes/catalogue.ts';
import { provenAnywhere, readProofTable } from '../src/conversion/routes/proven.ts';

/** The text of `catalogue.gen.json`. A test compares it with what is committed. */
export function catalogueText(): string {
  const formats = FORMATS.map(({ id, family, extension, aliases, textual, mediaType }) => ({
    id,
    family,
    extension,
    aliases,
    isText: textual || mediaType.startsWith('text/'),
  }));
  const places = new Map<string, number>();
  const targets: Record<string, Record<string, number>> = {};
  const engines = ENGINES.map((engine) => ({ engine, version: 'any' }));
  for (const { from, to, options } of new Catalogue(engines, provenAnywhere(readProofTable())).pairs) {
    const schema = JSON.stringify(describeOptions(options).schema);
    const place = places.get(schema) ?? places.size;
    places.set(schema, place);
    targets[from.id] = { ...targets[from.id], [to.id]: place };
  }
  // Servers take it for the recognised text where there is no other.
  for (const ofSource of Object.values(targets)) {
    if (ofSource.text !== undefined) ofSource.txt ??= ofSource.text;
  }
  const lines = (values: readonly string[]) => values.map((value) => `    ${value}`).join(',\n');
  const rows = Object.entries(targets).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`);
  return `{
  "formats": [
${lines(formats.map((format) => JSON.stringify(format)))}
  ],
  "options": [
${lines([...places.keys()])}
  ],
  "targets": {
${lines(rows)}
  }
}
`;
}
