/**
 * What a piece of TypeScript does, without how it is written: types, comments, layout and the names of variables and
 * functions make no difference; values, names of properties and the order of what is done do.
 */
import ts from 'typescript';

/** What a name stands for that is declared elsewhere: a part of a module, the whole of it, or something of a package. */
export type Reference =
  | { readonly statement: ts.Statement; readonly index: number }
  | { readonly module: ts.SourceFile }
  | { readonly name: string };

/** How names and scripts are found. */
export interface Surroundings {
  /** Whether a property of an object does not count, with its value. */
  isIgnored(property: string): boolean;
  /** What a name stands for; undefined for one of the platform. */
  symbolOf(name: ts.Identifier): ts.Symbol | undefined;
  /** The module that `import('./module.ts')` loads; undefined for one of a package. */
  moduleOf(specifier: ts.StringLiteral): ts.SourceFile | undefined;
  /** What a symbol is that this statement does not declare. */
  resolve(symbol: ts.Symbol): Reference | undefined;
}

/** Of a statement: what it does itself, what it refers to, and programs that run in tools. */
export type Token = string | Exclude<Reference, { readonly name: string }> | { readonly script: string };

/** Modifiers that change what is done. */
const MEANINGFUL = new Set([ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.StaticKeyword]);

/** The statement of a module that declares something. */
export function statementOf(node: ts.Node): ts.Statement | undefined {
  let found = node;
  while (found.parent && !ts.isSourceFile(found.parent)) found = found.parent;
  return found.parent ? (found as ts.Statement) : undefined;
}

/** The names that a statement gives to the rest of its module, in their order. */
export function namesOf(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name] : [];
}

/** A statement as tokens. */
export function tokensOf(statement: ts.Statement, surroundings: Surroundings): Token[] {
  const tokens: Token[] = [];
  const own = namesOf(statement).map((name) => surroundings.symbolOf(name));
  const locals = new Map<ts.Symbol, number>();
  emit(statement);
  return tokens;

  function emit(node: ts.Node): void {
    if (isWithoutEffect(node) || isIgnored(node)) return;
    if (isWrapper(node)) emit(node.expression);
    else if (ts.isIdentifier(node)) tokens.push(nameToken(node));
    else if (ts.isPrivateIdentifier(node)) tokens.push(`.${node.text}`);
    else if (isScript(node)) tokens.push({ script: node.arguments[0].text });
    else if (isDynamicImport(node)) emitImport(node);
    else if (ts.isStringLiteralLike(node)) tokens.push(JSON.stringify(node.text));
    else if (ts.isLiteralExpression(node) || isTemplatePart(node)) tokens.push(`${node.kind} ${node.text}`);
    else emitParts(node);
  }

  function emitImport(node: DynamicImport): void {
    const module = surroundings.moduleOf(node.arguments[0]);
    if (module) tokens.push({ module });
    else emitParts(node);
  }

  function isIgnored(node: ts.Node): boolean {
    const name = writtenProperty(node) ?? readProperty(node);
    return name !== undefined && ts.isIdentifier(name) && surroundings.isIgnored(name.text);
  }

  function emitParts(node: ts.Node): void {
    tokens.push(`(${kindOf(node)}`);
    const property = propertyName(node);
    if (property) tokens.push(property);
    ts.forEachChild(node, (child) => {
      const isName = property !== undefined && child === (node as ts.PropertyAssignment).name;
      if (!isName || ts.isShorthandPropertyAssignment(node) || isShorthandBinding(node)) emit(child);
    });
    tokens.push(')');
  }

  function nameToken(name: ts.Identifier): Token {
    const symbol = surroundings.symbolOf(name);
    if (!symbol) return `global ${name.text}`;
    const index = own.indexOf(symbol);
    if (index >= 0) return `own ${index}`;
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    const isLocal = declaration !== undefined && statementOf(declaration) === statement;
    if (!isLocal) {
      const reference = surroundings.resolve(symbol);
      if (!reference) return `global ${name.text}`;
      return 'name' in reference ? `package ${reference.name}` : reference;
    }
    if (!locals.has(symbol)) locals.set(symbol, locals.size);
    return `local ${locals.get(symbol)}`;
  }
}

/** `a` of `{ a: 1 }`. */
function writtenProperty(node: ts.Node): ts.Node | undefined {
  return ts.isObjectLiteralElement(node) && ts.isObjectLiteralExpression(node.parent) ? node.name : undefined;
}

/** `a` of `const { a } = object`. */
function readProperty(node: ts.Node): ts.Node | undefined {
  const isRead = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent);
  return isRead ? (node.propertyName ?? node.name) : undefined;
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundNames(element.name),
  );
}

function isWithoutEffect(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return false;
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  // Marks of types, such as of a parameter that may be left out.
  const isMark = node.kind === ts.SyntaxKind.QuestionToken || node.kind === ts.SyntaxKind.ExclamationToken;
  return (
    ts.isTypeNode(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isModifier(node) && !MEANINGFUL.has(node.kind)) ||
    (isMark && !ts.isConditionalExpression(node.parent))
  );
}

/** What stands around an expression and does nothing. */
function isWrapper(node: ts.Node): node is ts.ParenthesizedExpression | ts.AsExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  );
}

type DynamicImport = ts.CallExpression & { readonly arguments: readonly [ts.StringLiteral] };

/** `import('./module.ts')` */
function isDynamicImport(node: ts.Node): node is DynamicImport {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return false;
  const [specifier] = node.arguments;
  return specifier !== undefined && ts.isStringLiteral(specifier);
}

/** `new URL('script.py', import.meta.url)`: a program that runs in a tool. */
function isScript(
  node: ts.Node,
): node is ts.NewExpression & { readonly arguments: readonly [ts.StringLiteral, ts.Node] } {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return false;
  const [path, base] = node.arguments ?? [];
  return path !== undefined && ts.isStringLiteral(path) && base?.getText() === 'import.meta.url';
}

function isTemplatePart(node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

function isShorthandBinding(node: ts.Node): node is ts.BindingElement {
  return ts.isBindingElement(node) && !node.propertyName && ts.isObjectBindingPattern(node.parent);
}

/** A property's name counts, however it is written: `{ a }`, `{ a: a }` and `{ 'a': a }` are the same. */
function propertyName(node: ts.Node): string | undefined {
  if (isShorthandBinding(node))
    return ts.isIdentifier(node.name) && !node.dotDotDotToken ? `.${node.name.text}` : undefined;
  if (ts.isPropertyAccessExpression(node)) return `.${node.name.text}`;
  const isProperty =
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node);
  if (!isProperty || ts.isComputedPropertyName(node.name)) return undefined;
  return `.${node.name.text}`;
}

/** What kind of thing is done, with what the tree keeps beside its children. */
function kindOf(node: ts.Node): string {
  if (ts.isShorthandPropertyAssignment(node)) return String(ts.SyntaxKind.PropertyAssignment);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return `${node.kind} ${node.operator}`;
  if (ts.isVariableDeclarationList(node)) return `${node.kind} ${node.flags & ts.NodeFlags.BlockScoped}`;
  return String(node.kind);
}
