/** What a proof depends on, so that only what has changed is proven again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Route } from '../conversion/planner.ts';
import { type Fixture, fixturePath } from './fixture.ts';
import { majorOf } from './proven.ts';

const CONVERSION = fileURLToPath(new URL('../conversion/', import.meta.url));
/** The table of formats counts by the rows of a route's own formats, and not as a whole. */
const FORMATS = resolve(CONVERSION, 'formats');

/**
 * The key of a route's proof. It changes with a major version of one of its tools, the code of one of its engines, what
 * is known of its formats, and the fixtures of its source.
 */
export function proofKey(
  route: Route,
  versions: ReadonlyMap<string, string>,
  fixtures: readonly Fixture[],
): string {
  const engines = route.steps.map(({ engine, edge }) => [
    edge.from,
    edge.to,
    engine.name,
    majorOf(versions.get(engine.name) ?? ''),
    adapterHash(engine.name),
  ]);
  const inputs = fixtures.map((fixture) => [fixture.facts, fixtureHash(fixturePath(fixture))]);
  return hashOf(JSON.stringify([engines, route.from, route.to, inputs])).slice(0, 16);
}

const fixtureHash = once((path) => hashOf(readFileSync(path)));

/** Of an engine's file and all code that it brings along. */
const adapterHash = once((engine) => {
  const files = [...codeOf(resolve(CONVERSION, 'engines', `${engine}.ts`))].sort();
  return hashOf(files.map((file) => [relative(CONVERSION, file), readFileSync(file, 'utf8')]).join('\n'));
});

/** Thousands of routes share a few engines and fixtures. */
function once(hash: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? hash(name);
    known.set(name, found);
    return found;
  };
}

/** Imports (types have no effect), and what is found beside the code, such as a script that runs in a tool. */
const REFERENCES = /(?:^import (?!type )[^;]*? from|new URL\()\s*'(\.[^']*|[\w-]+\.\w+)'/gm;

function codeOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || file.startsWith(FORMATS) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(REFERENCES))
    codeOf(resolve(dirname(file), path), seen);
  return seen;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
