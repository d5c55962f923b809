import { parseSync, Visitor, type ESTree } from "vite";
import { findGlobalPaths, pathOf, type NamedNode } from "./global-paths.ts";

/** Something that stands in a source file, and its 1-based line. */
export interface Fact {
  readonly text: string;
  readonly line: number;
}

/** An `import()`, and the innermost function by name in whose arguments it stands; "" for none. */
export interface DynamicImport extends Fact {
  readonly loader: string;
}

/** What the law of architecture asks about one source file. */
export interface SourceFacts {
  /** Specifiers of every kind of import and re-export, of types too; `import(x)` gives "?". */
  readonly imports: readonly Fact[];
  readonly dynamicImports: readonly DynamicImport[];
  /** Names that the file does not declare, as dotted paths: `fetch`, `CSS`, `CSS.highlights`. */
  readonly globals: readonly Fact[];
  /** Every name and every string: properties, attributes, `element["innerHTML"]`. */
  readonly words: readonly Fact[];
  readonly defaultExports: readonly Fact[];
  /** True when it only passes on what other files export. */
  readonly isBarrel: boolean;
  readonly lineCount: number;
}

/** Reads the facts of a TypeScript file. Throws when the file has a syntax error. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);

  const place = ({ start }: ESTree.Span, fact: string): Fact => ({
    text: fact,
    line: text.slice(0, start).split("\n").length,
  });
  return {
    imports: findSpecifiers(program).map(([node, name]) => place(node, name)),
    dynamicImports: findDynamicImports(program).map(([node, loader]) => ({
      text: "import()",
      line: place(node, "").line,
      loader,
    })),
    globals: findGlobalPaths(program).map(([node, name]) => place(node, name)),
    words: findWords(program).map(([node, name]) => place(node, name)),
    defaultExports: findDefaultExports(program).map((node) => place(node, "export default")),
    isBarrel: program.body.length > 0 && program.body.every(isReExport),
    lineCount: text.replace(/\n$/u, "").split("\n").length,
  };
}

function findSpecifiers(program: ESTree.Program): NamedNode[] {
  const found: NamedNode[] = [];
  const add = (node: ESTree.Expression): void => {
    found.push([node, node.type === "Literal" ? String(node.value) : "?"]);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => source && add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    TSExternalModuleReference: ({ expression }) => add(expression),
    CallExpression: (call) => {
      // Vite's import.meta.glob loads modules too, and names them by a pattern.
      if (/^(?:require|import\.meta\.glob)$/u.test(pathOf(call.callee) ?? "")) {
        found.push([call, "?"]);
      }
    },
  }).visit(program);
  return found;
}

function findDynamicImports(program: ESTree.Program): NamedNode[] {
  const found: NamedNode[] = [];
  const calls: string[] = [];
  new Visitor({
    CallExpression: ({ callee }) => void calls.push(pathOf(callee) ?? ""),
    "CallExpression:exit": () => void calls.pop(),
    ImportExpression: (node) => void found.push([node, calls.at(-1) ?? ""]),
  }).visit(program);
  return found;
}

function findWords(program: ESTree.Program): NamedNode[] {
  const found: NamedNode[] = [];
  const add = (node: ESTree.Span & { readonly name: string }): void =>
    void found.push([node, node.name]);
  new Visitor({
    Identifier: add,
    JSXIdentifier: add,
    Literal: (node) => typeof node.value === "string" && found.push([node, node.value]),
  }).visit(program);
  return found;
}

function findDefaultExports(program: ESTree.Program): ESTree.Span[] {
  const found: ESTree.Span[] = [];
  const nameOf = (name: ESTree.ModuleExportName): string =>
    name.type === "Literal" ? name.value : name.name;
  new Visitor({
    ExportDefaultDeclaration: (node) => void found.push(node),
    TSExportAssignment: (node) => void found.push(node),
    ExportSpecifier: (node) => nameOf(node.exported) === "default" && found.push(node),
    ExportAllDeclaration: (node) =>
      node.exported && nameOf(node.exported) === "default" && found.push(node),
  }).visit(program);
  return found;
}

function isReExport(node: ESTree.Directive | ESTree.Statement): boolean {
  return (
    node.type === "ExportAllDeclaration" ||
    (node.type === "ExportNamedDeclaration" && !!node.source)
  );
}
