/** The statements that a piece of code reaches, over all modules, and a hash of what they do. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import {
  namesOf,
  type Reference,
  type Surroundings,
  statementOf,
  type Token,
  tokensOf,
} from './canonical.ts';

/** What is found from an entry on. */
export interface Reach {
  /** Of all statements, whatever their order and their file. */
  readonly hashes: readonly string[];
  /** Programs that run in tools, by their paths. */
  readonly scripts: readonly string[];
}

/** How far a statement's hash looks along its references: what lies behind is in the set by itself. */
const ROUNDS = 3;

/** What of the code counts less. */
export interface CodeOptions {
  /** Files that count by the names that are used of them, and not by their content. */
  readonly isOpaque: (path: string) => boolean;
  /** Names of properties of objects whose values do not count. */
  readonly ignored: readonly string[];
  /** Packages that count like the files themselves, and where their exports are; others count by their versions. */
  readonly own?: Readonly<Record<string, string>>;
}

/** The code of some files and of all that they import. */
export class CodeGraph {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #options: CodeOptions;
  readonly #tokens = new Map<ts.Statement, readonly Token[]>();
  readonly #hashes: Map<ts.Statement, string>[] = [];
  /** The files that {@link fileOf} has found: thousands of routes share a few checks. */
  readonly #declaring = new Map<string, string>();

  constructor(files: readonly string[], options: CodeOptions) {
    this.#program = createProgram(files, options.own ?? {});
    this.#checker = this.#program.getTypeChecker();
    this.#options = options;
  }

  /**
   * The one file below a folder that declares something.
   *
   * @throws if there is none, or several
   */
  fileOf(name: string, folder: string): string {
    const known = this.#declaring.get(`${folder} ${name}`);
    if (known !== undefined) return known;
    const files = this.#program
      .getSourceFiles()
      .filter(({ fileName, statements }) => fileName.startsWith(folder) && statements.some(isNamed(name)));
    const [file, ...others] = files;
    if (!file || others.length > 0) throw new Error(`${files.length} files in ${folder} declare ${name}.`);
    this.#declaring.set(`${folder} ${name}`, file.fileName);
    return file.fileName;
  }

  /**
   * What something that a file declares reaches.
   *
   * @param name all that the file does where it is left out
   * @throws if it is not there
   */
  reach(path: string, name?: string): Reach {
    const source = this.#program.getSourceFile(path);
    if (!source) throw new Error(`There is no ${path}.`);
    const entries = source.statements.filter(name === undefined ? isCode : isNamed(name));
    if (entries.length === 0) throw new Error(`${path} declares no ${name}.`);
    const reached = this.#reachedFrom(entries);
    const scripts = [...reached].flatMap((statement) =>
      this.#tokensOf(statement).flatMap((token) =>
        typeof token === 'object' && 'script' in token
          ? [resolve(dirname(statement.getSourceFile().fileName), token.script)]
          : [],
      ),
    );
    return {
      hashes: [...new Set([...reached].map((statement) => this.#hashOf(statement, ROUNDS)))].sort(),
      scripts: [...new Set(scripts)].sort(),
    };
  }

  /** A module that is reached also does what its statements do that declare nothing. */
  #reachedFrom(entries: readonly ts.Statement[]): Set<ts.Statement> {
    const reached = new Set<ts.Statement>();
    const waiting = [...entries];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      for (const token of this.#tokensOf(next)) {
        if (typeof token === 'object') waiting.push(...statementsOf(token));
      }
      waiting.push(...next.getSourceFile().statements.filter(isEffect));
    }
    return reached;
  }

  #tokensOf(statement: ts.Statement): readonly Token[] {
    const found = this.#tokens.get(statement) ?? tokensOf(statement, this.#surroundings);
    this.#tokens.set(statement, found);
    return found;
  }

  #hashOf(statement: ts.Statement, round: number): string {
    this.#hashes[round] ??= new Map();
    const known = this.#hashes[round];
    const found =
      known.get(statement) ?? hashOf(this.#tokensOf(statement).map((token) => this.#text(token, round)));
    known.set(statement, found);
    return found;
  }

  #text(token: Token, round: number): string {
    if (typeof token === 'string') return token;
    if ('script' in token) return 'script';
    if (round === 0) return 'reference';
    const hashes = statementsOf(token).map((statement) => this.#hashOf(statement, round - 1));
    return `${hashes.sort().join()} ${'index' in token ? token.index : ''}`;
  }

  readonly #surroundings: Surroundings = {
    isIgnored: (property) => this.#options.ignored.includes(property),
    symbolOf: (name) =>
      ts.isShorthandPropertyAssignment(name.parent)
        ? this.#checker.getShorthandAssignmentValueSymbol(name.parent)
        : this.#checker.getSymbolAtLocation(name),
    moduleOf: (specifier) => {
      const declaration = this.#checker.getSymbolAtLocation(specifier)?.valueDeclaration;
      return declaration && ts.isSourceFile(declaration) ? declaration : undefined;
    },
    resolve: (symbol) => this.#resolve(symbol),
  };

  #resolve(symbol: ts.Symbol): Reference | undefined {
    const [imported] = symbol.declarations ?? [];
    if (!imported) return undefined;
    const specifier = specifierOf(imported);
    if (specifier !== undefined && !specifier.startsWith('.') && !(specifier in (this.#options.own ?? {})))
      return { name: `${versioned(specifier, imported.getSourceFile().fileName)} ${importedName(imported)}` };
    const target = specifier === undefined ? symbol : this.#checker.getAliasedSymbol(symbol);
    const declaration = target.valueDeclaration ?? target.declarations?.[0];
    if (!declaration) return undefined;
    if (this.#options.isOpaque(declaration.getSourceFile().fileName)) return { name: target.name };
    const statement = statementOf(declaration);
    if (!statement) return { module: declaration.getSourceFile() };
    const index = namesOf(statement).findIndex((name) => this.#checker.getSymbolAtLocation(name) === target);
    return { statement, index };
  }
}

/** Files that have not changed are parsed once for all graphs, which takes most of the time. */
const parsed = new Map<string, ts.SourceFile>();

function createProgram(files: readonly string[], own: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  // Packages count by their versions.
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => {
      const path = own[text] ?? resolve(dirname(importer), text);
      const isOwn = (text in own || text.startsWith('.')) && existsSync(path);
      return {
        resolvedModule: isOwn ? { resolvedFileName: path, extension: ts.Extension.Ts } : undefined,
      };
    });
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...how) => {
    const text = readFileSync(path, 'utf8');
    const known = parsed.get(path);
    const file = known?.text === text ? known : parse(path, ...how);
    if (file) parsed.set(path, file);
    return file;
  };
  return ts.createProgram([...files], options, host);
}

function statementsOf(token: Exclude<Token, string>): readonly ts.Statement[] {
  if ('statement' in token) return [token.statement];
  return 'module' in token ? token.module.statements.filter(isCode) : [];
}

function isNamed(name: string): (statement: ts.Statement) => boolean {
  return (statement) => namesOf(statement).some(({ text }) => text === name);
}

function isEffect(statement: ts.Statement): boolean {
  return isCode(statement) && namesOf(statement).length === 0;
}

function isCode(statement: ts.Statement): boolean {
  return !(
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

/** Where an import or a renamed export comes from. */
function specifierOf(declaration: ts.Declaration): string | undefined {
  const clause = ts.findAncestor(
    declaration,
    (node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node),
  ) as ts.ImportDeclaration | ts.ExportDeclaration | undefined;
  const specifier = clause?.moduleSpecifier;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

function importedName(declaration: ts.Declaration): string {
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration))
    return (declaration.propertyName ?? declaration.name).text;
  return ts.isNamespaceImport(declaration) ? '*' : 'default';
}

/** A package with the version that is installed, such as `yaml/dist 2.9.1`. */
function versioned(specifier: string, importer: string): string {
  if (isBuiltin(specifier)) return specifier;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const description = createRequire(importer)
    .resolve.paths(name)
    ?.map((base) => join(base, name, 'package.json'))
    .find((path) => existsSync(path));
  if (!description) throw new Error(`${importer} imports ${name}, which is not installed.`);
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string };
  return `${specifier} ${version}`;
}

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}
