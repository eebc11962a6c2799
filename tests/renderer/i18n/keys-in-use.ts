import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The keys of the texts that the window asks for, as `part:key`. A key that is put together, `t(`${part}Hint`)`, or
 * that comes from elsewhere, `t(failure.code)`, is whatever its type says that it can be.
 * @param config the configuration of the window's sources
 */
export function keysInUse(config: string): ReadonlySet<string> {
  const { config: json } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config));
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const keys = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const key of transKeys(node, checker)) keys.add(key);
    const part = partOf(node, checker);
    if (part !== undefined) {
      for (const key of keysOf((node as ts.CallExpression).arguments[0], checker)) {
        keys.add(key.includes(':') ? key : `${part}:${key}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  const own = join(dirname(config), '/');
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(own)) visit(file);
  return keys;
}

/** The text that a `<Trans t={t} i18nKey="key" />` asks for, in the part of its `t`. */
function transKeys(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (!ts.isJsxAttributes(node)) return [];
  const values = new Map(
    node.properties.flatMap((one) =>
      ts.isJsxAttribute(one) ? [[one.name.getText(), one.initializer] as const] : [],
    ),
  );
  const key = values.get('i18nKey');
  const t = values.get('t');
  if (key === undefined || !ts.isStringLiteral(key)) return [];
  if (t === undefined || !ts.isJsxExpression(t) || t.expression === undefined) throw new Error('no t');
  return [`${partOfFunction(t.expression, checker)}:${key.text}`];
}

/** Of which part a call speaks that asks for a text: the first one of its `useTranslation`. Undefined: no such call. */
function partOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  return ts.isCallExpression(node) ? partOfFunction(node.expression, checker) : undefined;
}

function partOfFunction(named: ts.Expression, checker: ts.TypeChecker): string | undefined {
  if (!ts.isIdentifier(named)) return undefined;
  const [declared] = checker.getSymbolAtLocation(named)?.declarations ?? [];
  if (declared === undefined || !ts.isBindingElement(declared)) return undefined;
  const asked = declared.parent.parent;
  const isAsked =
    ts.isVariableDeclaration(asked) &&
    asked.initializer !== undefined &&
    ts.isCallExpression(asked.initializer) &&
    asked.initializer.expression.getText() === 'useTranslation';
  if (!isAsked) return partOfType(checker.getTypeAtLocation(named), checker);
  const [parts] = asked.initializer.arguments;
  const first = parts !== undefined && ts.isArrayLiteralExpression(parts) ? parts.elements[0] : parts;
  if (first === undefined || !ts.isStringLiteral(first)) throw new Error(`no part: ${asked.getText()}`);
  return first.text;
}

/** Of which part a `t` speaks that was handed on, `t: TFunction<'part'>`; undefined: it is no such thing. */
function partOfType(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  if (type.symbol?.name !== 'TFunction') return undefined;
  const [parts] = checker.getTypeArguments(type as ts.TypeReference);
  const isSeveral = parts !== undefined && checker.isTupleType(parts);
  const part = isSeveral ? checker.getTypeArguments(parts as ts.TypeReference)[0] : parts;
  if (part?.isStringLiteral() !== true) throw new Error('no part: TFunction');
  return part.value;
}

function keysOf(argument: ts.Expression | undefined, checker: ts.TypeChecker): readonly string[] {
  if (argument === undefined) return [];
  const type = checker.getTypeAtLocation(argument);
  return (type.isUnion() ? type.types : [type]).map((one) => {
    if (!one.isStringLiteral()) throw new Error(`any text at all: ${argument.getText()}`);
    return one.value;
  });
}
