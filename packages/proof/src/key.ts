/** What a proof depends on, so that only what has changed is proven again. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fixture, fixturePath } from '@converter/fixtures';
import type { Route } from '@converter/server/internal';
import { checkFor } from './checks/index.ts';
import { CodeGraph } from './code/code-graph.ts';
import { scriptHashes } from './code/scripts.ts';
import { fixturesOf } from './prove.ts';

/** The packages whose code makes and judges what is proven. */
const PACKAGES = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Raised by hand when all that was proven must be proven again, since files reach the engines in another way: by how a
 * file's format is told, how steps hand over to each other, or how outputs are taken.
 */
const EPOCH = 1;
/** How every tool is run. */
const SURROUNDINGS = [
  ['sandbox/sandbox.ts', 'confine'],
  ['sandbox/sandbox.ts', 'toolEnvironment'],
  ['sandbox/tool-run.ts', 'MEMORY_BYTES'],
  ['sandbox/tool-run.ts', 'MAX_TREE_PROCESSES'],
] as const;
/** Where an engine stands among others, and how it is found: of what it makes they say nothing. */
const PLANNING = ['tools', 'needs', 'packages', 'detect', 'weight', 'fidelity', 'cost', 'unproven'];

/**
 * The keys of proofs. A key stands for what the code does: it changes with the engines of a route, their scripts and the
 * versions of the npm packages that they import, with the sandbox, the check that judges the output, the rows of the
 * formats and the fixtures. It does not change with comments, layout, types, names of variables and functions, or the
 * file that something stands in. Versions of tools are no part of it, and are compared by themselves.
 */
export class ProofKeys {
  readonly #engines: string;
  readonly #converter: string;
  readonly #checks: string;
  readonly #code: CodeGraph;
  readonly #surroundings: readonly string[];
  readonly #known = new Map<string, string>();

  /** @param packages the folder that {@link PACKAGES} is; a test has another one */
  constructor(packages = PACKAGES) {
    const server = join(packages, 'server/src');
    const conversion = join(server, 'conversion');
    this.#engines = join(conversion, 'engines');
    this.#converter = join(conversion, 'convert.ts');
    this.#checks = join(packages, 'proof/src/checks');
    const files = globSync([join(conversion, '**/*.ts'), join(this.#checks, '**/*.ts')]);
    // The table of formats counts by the rows of a route's own formats, and not as a whole.
    const formats = join(conversion, 'formats');
    this.#code = new CodeGraph(files, {
      isOpaque: (path) => path.startsWith(formats),
      ignored: PLANNING,
      own: {
        '@converter/fixtures': join(packages, 'fixtures/src/index.ts'),
        '@converter/fixtures/word-error-rate': join(packages, 'fixtures/src/word-error-rate.ts'),
        '@converter/server/internal': join(server, 'internal.ts'),
      },
    });
    this.#surroundings = SURROUNDINGS.map(([file, name]) =>
      this.#hashOfCode(join(conversion, file), name, ''),
    );
  }

  /** The key of a route's proof. */
  of(route: Route): string {
    const { from, to } = route;
    const fixtures = fixturesOf(route);
    const inputs = fixtures.map((fixture) => [fixture.facts, this.#hashOfFile(fixture)]);
    const checks = new Set(fixtures.map((fixture) => checkFor(to, fixture).name));
    const judges = [...checks].map((name) =>
      this.#hashOfCode(this.#code.fileOf(name, this.#checks), name, to.id),
    );
    return keyOf([EPOCH, this.#surroundings, this.#enginesOf(route), from, to, inputs, judges]);
  }

  /**
   * The key of what becomes of some files, by whichever of a pair's routes takes them. It also has the code that looks at
   * a file before an engine does, and which takes over what one has made.
   *
   * @param files what they are known by
   */
  ofFiles(routes: readonly Route[], files: readonly unknown[]): string {
    const ways = routes.map((route) => [route.from, route.to, this.#enginesOf(route)]);
    const around = this.#hashOfCode(this.#converter, 'Converter', '');
    return keyOf([EPOCH, this.#surroundings, around, ways, files]);
  }

  #enginesOf({ steps }: Route): unknown[] {
    return steps.map(({ engine, edge }) => [
      edge.from,
      edge.to,
      engine.name,
      this.#hashOfCode(join(this.#engines, engine.name, 'engine.ts'), 'engine', edge.to),
    ]);
  }

  #hashOfCode(file: string, name: string | undefined, format: string): string {
    return this.#once(`${file} ${name} ${format}`, () => {
      const { hashes, scripts } = this.#code.reach(file, name);
      const ofScripts = scripts.flatMap((script) =>
        extname(script) === '.ts'
          ? this.#hashOfCode(script, undefined, format)
          : scriptHashes(script, format),
      );
      return hashOf([...hashes, ...ofScripts.sort()].join('\n'));
    });
  }

  #hashOfFile(fixture: Fixture): string {
    const path = fixturePath(fixture);
    return this.#once(path, () => hashOf(readFileSync(path)));
  }

  /** Thousands of routes share a few engines and fixtures. */
  #once(key: string, hash: () => string): string {
    const found = this.#known.get(key) ?? hash();
    this.#known.set(key, found);
    return found;
  }
}

function keyOf(parts: readonly unknown[]): string {
  return hashOf(JSON.stringify(parts)).slice(0, 16);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
