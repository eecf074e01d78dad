/** Files of tests that see the same whenever code, files and tools are the same, and what it takes for that. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeGraph, type Reach } from '../code/code-graph.ts';
import { installedPackages } from '../installed.ts';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/**
 * Tests whose keys have everything that they look at. What also asks the machine is no part of it, and always runs: whether its
 * sandbox holds, what an attack gets, memory, browsers, other runtimes, set-up, and packages as they are packed.
 */
const TESTS = [
  'packages/server/test/engines/*.test.ts',
  'packages/server/src/conversion/engines/*/*.test.ts',
  'packages/server/test/conversion/{content,hostile-files,inspection,mutated-files,tool-runs}.test.ts',
  'packages/server/test/http/results.test.ts',
  'packages/server/test/jobs/{crash,hardship}.test.ts',
  'packages/server/test/faults.test.ts',
  'packages/sdk/test/{server,faults/*}.test.ts',
];
const CODE = 'packages/{server,openapi,fixtures,sdk}/{src,test,faults,scripts}/**/*.ts';
/** What is read and not imported: programs and settings of tools, and fixtures. */
const READ = ['packages/server/src/**/*.{py,lua,xml,conf,bpf}', 'packages/fixtures/files/**'];
/** The lists of the Debian packages that set-up installs. */
const PACKAGE_LISTS = 'scripts/apt-*.txt';
const OWN = {
  '@converter/fixtures': 'packages/fixtures/src/index.ts',
  '@converter/fixtures/word-error-rate': 'packages/fixtures/src/word-error-rate.ts',
  '@converter/openapi': 'packages/openapi/src/index.ts',
  '@converter/server': 'packages/server/src/index.ts',
  '@converter/server/catalogue': 'packages/server/src/conversion/routes/catalogue-file.ts',
  '@converter/server/stand-in': 'packages/server/test/stand-in.ts',
  '@converter/server/test-harness': 'packages/server/test/harness.ts',
  '@converter/server/testing': 'packages/server/test/real-server.ts',
};

/** The files of tests that may be stamped, by their paths in the repository, sorted. */
export function stampedTests(root = ROOT): string[] {
  return TESTS.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
}

/**
 * The keys of files of tests. A key changes with what the code does that a test reaches, here and in the programs that it starts
 * (`new URL('main.ts', import.meta.url)`), with any other file that it names like that, any program that a tool runs, any
 * fixture, Node, and the version of any Debian package that set-up installs. Unlike a proof's, it has the whole of them: a
 * test may convert whatever it likes.
 */
export class TestKeys {
  readonly #root: string;
  readonly #code: CodeGraph;
  readonly #surroundings: string;
  readonly #known = new Map<string, Reach>();

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
    this.#surroundings = hashOf([...read, ...packages, `node ${process.version}`].join('\n'));
  }

  /**
   * The key of a file of tests.
   *
   * @throws if the test looks into a folder, of which a key cannot know what counts
   */
  of(test: string): string {
    const hashes = this.#filesOf(join(this.#root, test)).flatMap((file) => this.#hashesOf(file));
    return hashOf([this.#surroundings, ...hashes.sort()].join('\n')).slice(0, 16);
  }

  /** The test, the programs that it starts, the programs that these start, and what they read. */
  #filesOf(test: string): readonly string[] {
    const files = [test];
    for (const file of files) {
      if (extname(file) !== '.ts') continue;
      files.push(...this.#reach(file).scripts.filter((path) => !files.includes(path)));
    }
    return files;
  }

  #hashesOf(file: string): readonly string[] {
    if (extname(file) === '.ts') return this.#reach(file).hashes;
    const name = relative(this.#root, file);
    if (statSync(file).isDirectory())
      throw new Error(
        `A test that is stamped looks into ${name}, of which no key can know what counts: it must name the files.`,
      );
    return [`${name} ${hashOf(readFileSync(file))}`];
  }

  #reach(file: string): Reach {
    const found = this.#known.get(file) ?? this.#code.reach(file);
    this.#known.set(file, found);
    return found;
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
