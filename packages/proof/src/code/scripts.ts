/** What a program in Python or Lua does, without its comments, its layout and the order of its functions. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/** A statement of a module. */
interface Statement {
  readonly file: string;
  /** What it gives to others; a statement without names is run whenever its module is. */
  readonly names: readonly string[];
  /** What it uses, of its own module or of another. */
  readonly uses: ReadonlySet<string>;
  readonly hash: string;
}

/** Functions that content.py finds by a format's id. */
const READER = 'read_';

/**
 * The hashes of a program's parts.
 *
 * @param format the only one whose reader counts, where a program has one for each
 */
export function scriptHashes(path: string, format: string): readonly string[] {
  switch (extname(path)) {
    case '.py':
      return pythonHashes(path, READER + format.replaceAll(/\W/g, '_'));
    case '.lua':
      return [hashOf(luaTokens(readFileSync(path, 'utf8')))];
    case '.xml':
      return [hashOf([readFileSync(path, 'utf8').replaceAll(/<!--[\s\S]*?-->|\s+/g, ' ')])];
    // Which font stands for which other: a matter of looks, which no check sees. All proofs would depend on each of them.
    case '.conf':
      return [];
    default:
      throw new Error(`${path} is in a language whose meaning is not known here.`);
  }
}

function pythonHashes(path: string, reader: string): string[] {
  const statements = modulesOf(path).flatMap(statementsOf);
  const reached = new Set<Statement>();
  const isEntry = ({ file, names }: Statement) =>
    file === path || names.some((name) => name === reader || name.startsWith(`${reader}_`));
  const waiting = statements.filter(isEntry);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const { file, uses } = next;
    waiting.push(
      ...statements.filter(({ names }) => names.some((name) => uses.has(name))),
      ...statements.filter((each) => each.file === file && each.names.length === 0),
    );
  }
  return [...new Set([...reached].map(({ hash }) => hash))].sort();
}

/** A program, and the modules and packages beside it that it imports, or that these import. */
function modulesOf(path: string): string[] {
  const found = [path];
  for (const file of found) found.push(...importsOf(file).filter((each) => !found.includes(each)));
  return found;
}

function importsOf(path: string): string[] {
  const folder = dirname(path);
  const imported = [...readFileSync(path, 'utf8').matchAll(/^(?:import|from) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const beside = imported
    .flatMap((name) => [join(folder, name), join(folder, `${name}.py`)])
    .filter(existsSync);
  const files = beside.flatMap((found) =>
    statSync(found).isFile() ? found : readdirSync(found).map((name) => join(found, name)),
  );
  return [...new Set(files.filter((file) => extname(file) === '.py'))];
}

const parsed = new Map<string, readonly Statement[]>();

function statementsOf(file: string): readonly Statement[] {
  const source = readFileSync(file, 'utf8');
  const key = `${file}\n${source}`;
  const found = parsed.get(key) ?? childrenOf(parser.parse(source).topNode).filter(isCode).map(toStatement);
  parsed.set(key, found);
  return found;

  function toStatement(node: SyntaxNode): Statement {
    const uses = new Set<string>();
    const tokens = tokensOf(node, source, uses);
    return { file, names: namesOf(node, source), uses, hash: hashOf(tokens) };
  }
}

function tokensOf(node: SyntaxNode, source: string, uses: Set<string>): string[] {
  const text = source.slice(node.from, node.to);
  if (node.name === 'VariableName' || node.name === 'PropertyName') uses.add(text);
  const children = childrenOf(node);
  // Text between the values of an f-string is no token, and counts as it is.
  if (children.length === 0) return [text];
  const inner = children.filter(isCode).flatMap((child) => tokensOf(child, source, uses));
  return node.name === 'FormatString' ? [text] : [`(${node.name}`, ...inner, ')'];
}

function namesOf(node: SyntaxNode, source: string): string[] {
  const children = childrenOf(node);
  const textOf = ({ from, to }: SyntaxNode) => source.slice(from, to);
  if (node.name === 'DecoratedStatement') return children.flatMap((child) => namesOf(child, source));
  if (node.name === 'FunctionDefinition' || node.name === 'ClassDefinition')
    return children
      .filter(({ name }) => name === 'VariableName')
      .slice(0, 1)
      .map(textOf);
  if (node.name !== 'AssignStatement') return [];
  const end = children.findLastIndex(({ name }) => name === 'AssignOp');
  return children
    .slice(0, end)
    .filter(({ name }) => name === 'VariableName')
    .map(textOf);
}

/** Comments, and sentences that stand for themselves, do nothing. */
function isCode(node: SyntaxNode): boolean {
  const isSentence =
    node.name === 'ExpressionStatement' && childrenOf(node).every(({ name }) => name === 'String');
  return node.name !== 'Comment' && !isSentence;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const LUA_TOKEN =
  /--\[(=*)\[[\s\S]*?\]\1\]|--[^\n]*|\s+|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\[(=*)\[[\s\S]*?\]\2\]|\w+|./g;

function luaTokens(source: string): string[] {
  return [...source.matchAll(LUA_TOKEN)].map(([token]) => token).filter((token) => !/^(--|\s)/.test(token));
}

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}
