#!/usr/bin/env node
/** `npm run tools`: which tools this machine has, and what each of the others would add. */
import { loadConfig } from '../config.ts';
import { detectEngines, missingParts, packagesOf } from '../conversion/detect.ts';
import type { DetectedEngine } from '../conversion/engine.ts';
import { ENGINES } from '../conversion/engines/index.gen.ts';
import { Catalogue } from '../conversion/routes/catalogue.ts';
import { majorOf, type ProofTable, provenHere, readProofTable } from '../conversion/routes/proven.ts';
import { localHost } from '../conversion/sandbox/host.ts';

const table = readProofTable();
const host = localHost(loadConfig());
const engines = await detectEngines(ENGINES, host);
const offered = countPairs(engines);
const width = Math.max(...engines.map(({ engine }) => engine.name.length));
for (const each of engines) console.log(await describe(each));
console.log(`\n${offered} conversions are offered.`);

async function describe(detected: DetectedEngine): Promise<string> {
  const { engine, version } = detected;
  const name = engine.name.padEnd(width);
  const proven = provenVersion(table, engine.name);
  if (version !== undefined && (proven === undefined || majorOf(version) === majorOf(proven)))
    return `found    ${name}  ${version}`;
  const gain =
    proven === undefined
      ? 0
      : countPairs(engines.map((each) => (each === detected ? { engine, version: proven } : each))) - offered;
  if (version !== undefined)
    return `other    ${name}  ${version}: proven is ${majorOf(proven ?? '')}, with which there would be ${gain} conversions more`;
  const packages = packagesOf(engine);
  const how = packages.length > 0 ? `: apt-get install ${packages.join(' ')}` : '';
  const missing = await missingParts(engine, host);
  const what = missing.length > 0 ? ` (${missing.join(', ')})` : '';
  return `missing  ${name}${what}  ${gain > 0 ? `would add ${gain} conversions` : 'would add none by itself'}${how}`;
}

/** The version of an engine's tool that its routes were proven with. */
function provenVersion(proofs: ProofTable, name: string): string | undefined {
  for (const { tools } of proofs.values()) if (tools[name] !== undefined) return tools[name];
  return undefined;
}

function countPairs(detected: readonly DetectedEngine[]): number {
  return new Catalogue(detected, provenHere(table, detected)).pairs.length;
}
