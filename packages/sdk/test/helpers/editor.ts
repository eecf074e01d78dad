import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  noErrorTruncation: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: [],
};

/** Files that exist for the compiler only, by their absolute paths. */
export type Overlay = ReadonlyMap<string, string>;

/** Where a program for the compiler may stand. Imports lead from there to the package itself. */
export const PROGRAM = fileURLToPath(new URL('../program.ts', import.meta.url));

/** What an editor shows of a program. */
interface Shown {
  /** What it offers at each `|`. */
  offers: string[][];
  complaints: string[];
  /** What it says where somebody points at each `|`. */
  hovers: string[];
  /** What it says of something that it offers. */
  facts(name: string): string;
}

/** What an editor shows of a program, in which `|` stands where something is to be written. */
export function edit(marked: string): Shown {
  const [start = '', ...rest] = marked.split('|');
  let text = start;
  const positions = rest.map((piece) => {
    const position = text.length;
    text += piece;
    return position;
  });
  const overlay = new Map([[PROGRAM, text]]);
  const service = ts.createLanguageService({
    ...files(overlay),
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [PROGRAM],
    getScriptVersion: () => '1',
    getScriptSnapshot(path) {
      const content = overlay.get(path) ?? ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return {
    offers: positions.map((position) => {
      const found = service.getCompletionsAtPosition(PROGRAM, position, undefined);
      return (found?.entries ?? []).map(({ name }) => name).sort();
    }),
    complaints: service.getSemanticDiagnostics(PROGRAM).map(toText),
    hovers: positions.map((position) => {
      const shown = service.getQuickInfoAtPosition(PROGRAM, position);
      const parts = [shown?.displayParts, shown?.documentation].map((each) => ts.displayPartsToString(each));
      return parts.filter(Boolean).join('\n');
    }),
    facts(name) {
      const found = positions.map((position) =>
        service.getCompletionEntryDetails(
          PROGRAM,
          position,
          name,
          undefined,
          undefined,
          undefined,
          undefined,
        ),
      );
      return found.map((entry) => ts.displayPartsToString(entry?.documentation)).join('');
    },
  };
}

/** Checks a program that needs no platform, and says what the compiler had to do for it. */
export function check(overlay: Overlay): { complaints: string[]; instantiations: number } {
  const options = { ...OPTIONS, lib: ['lib.es2023.d.ts'] };
  const host = { ...ts.createCompilerHost(options), ...files(overlay) };
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) => {
    const text = overlay.get(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([PROGRAM], options, host);
  const complaints = ts.getPreEmitDiagnostics(program).map(toText);
  return { complaints, instantiations: program.getInstantiationCount() };
}

function files(overlay: Overlay) {
  return {
    fileExists: (path: string) => overlay.has(path) || ts.sys.fileExists(path),
    readFile: (path: string) => overlay.get(path) ?? ts.sys.readFile(path),
  };
}

function toText({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, '\n');
}
