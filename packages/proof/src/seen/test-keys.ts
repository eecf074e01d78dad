/** Files of tests that look at nothing but conversions, and what it takes for one to see the same as before. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeGraph } from '../code/code-graph.ts';
import { installedPackages } from '../installed.ts';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** Tests of what becomes of files. Those of the sandbox, of jobs and of HTTP are no part of it: they always run. */
const TESTS = [
  'packages/server/test/engines/*.test.ts',
  'packages/server/src/conversion/engines/*/*.test.ts',
];
const CODE = 'packages/{server,openapi,fixtures}/{src,test}/**/*.ts';
/** What is read and not imported: programs and settings of tools, and fixtures. */
const READ = ['packages/server/src/**/*.{py,lua,xml,conf,bpf}', 'packages/fixtures/files/**'];
/** The lists of the Debian packages that set-up installs. */
const PACKAGE_LISTS = 'scripts/apt-*.txt';
const OWN = {
  '@converter/fixtures': 'packages/fixtures/src/index.ts',
  '@converter/fixtures/word-error-rate': 'packages/fixtures/src/word-error-rate.ts',
  '@converter/openapi': 'packages/openapi/src/index.ts',
  '@converter/server': 'packages/server/src/index.ts',
};

/** The files of tests that may be stamped, by their paths in the repository, sorted. */
export function testsOfConversions(root = ROOT): string[] {
  return TESTS.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
}

/**
 * The keys of files of tests. A key changes with what the code does that a test reaches, with any program that a tool runs, any
 * fixture, and the version of any Debian package that set-up installs. Unlike a proof's, it has the whole of them: a test
 * may convert whatever it likes.
 */
export class TestKeys {
  readonly #root: string;
  readonly #code: CodeGraph;
  readonly #surroundings: string;
  readonly #known = new Map<string, readonly string[]>();

  /** @param installed the versions of this machine's packages */
  constructor(installed = installedPackages(), root = ROOT) {
    this.#root = root;
    this.#code = new CodeGraph(
      globSync(CODE, { cwd: root }).map((path) => join(root, path)),
      {
        isOpaque: () => false,
        ignored: [],
        own: Object.fromEntries(Object.entries(OWN).map(([name, path]) => [name, join(root, path)])),
      },
    );
    const read = READ.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${relative(root, path)} ${hashOf(readFileSync(path))}`);
    const packages = globSync(PACKAGE_LISTS, { cwd: root })
      .flatMap((list) => readFileSync(join(root, list), 'utf8').match(/^[a-z0-9][a-z0-9.+-]*/gm) ?? [])
      .sort()
      .map((name) => `${name} ${installed.get(name)}`);
    this.#surroundings = hashOf([...read, ...packages].join('\n'));
  }

  /** The key of a file of tests. */
  of(test: string): string {
    return hashOf([this.#surroundings, ...this.#hashesOf(join(this.#root, test))].join('\n')).slice(0, 16);
  }

  /** Also of the programs in TypeScript that run beside the server; those in other languages are surroundings. */
  #hashesOf(file: string): readonly string[] {
    const known = this.#known.get(file);
    if (known) return known;
    const { hashes, scripts } = this.#code.reach(file);
    const ofScripts = scripts
      .filter((path) => extname(path) === '.ts')
      .flatMap((path) => this.#hashesOf(path));
    const found = [...hashes, ...ofScripts.sort()];
    this.#known.set(file, found);
    return found;
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
