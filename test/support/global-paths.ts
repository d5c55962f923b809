import { Visitor, type ESTree } from "vite";

/** A place in a source file and the name that stands there. */
export type NamedNode = readonly [node: ESTree.Span, name: string];

const globalRoot = /^(?:window|globalThis|self|top|parent|document\.defaultView)\./u;

/** `a.b.c` of an expression that is such a path, whatever casts and `?.` stand in it. */
export function pathOf(node: ESTree.Expression | ESTree.Super): string | undefined {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "MetaProperty":
      return "import.meta";
    case "ChainExpression":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
      return pathOf(node.expression);
    case "MemberExpression": {
      const object = pathOf(node.object);
      const name = propertyName(node);
      return object === undefined || name === undefined ? undefined : `${object}.${name}`;
    }
    default:
      return undefined;
  }
}

function propertyName({ property, computed }: ESTree.MemberExpression): string | undefined {
  if (property.type === "Literal") return String(property.value);
  return computed || !("name" in property) ? undefined : property.name;
}

const rootOf = (path: string): string => path.split(".")[0] ?? path;

/** `window.a`, `globalThis.a` and `a` are one thing; so are `document.location` and `location`. */
function trimGlobalRoot(path: string): string {
  const trimmed = path.replace(globalRoot, "");
  return trimmed === path
    ? path.replace(/^document\.(?=location\b)/u, "")
    : trimGlobalRoot(trimmed);
}

/** Every use of a name that the file does not declare, as a dotted path. */
export function findGlobalPaths(program: ESTree.Program): NamedNode[] {
  const declared = findDeclaredNames(program);
  return findPaths(program)
    .filter(([, path]) => !declared.has(rootOf(path)))
    .map(([node, path]) => [node, trimGlobalRoot(path)]);
}

function findPaths(program: ESTree.Program): NamedNode[] {
  const found: NamedNode[] = [];
  // Names that are no references: `a.name`, `{ name: 1 }`, `interface { name: … }`, `typeof name`.
  const labels = new Set<number>();
  const label = ({ key }: { readonly key: ESTree.Span }): void => void labels.add(key.start);
  new Visitor({
    MemberExpression: (node) => {
      if (!node.computed) labels.add(node.property.start);
      const path = pathOf(node);
      if (path !== undefined) found.push([node, path]);
    },
    VariableDeclarator: ({ id, init }) => {
      const object = init && pathOf(init);
      if (!object || id.type !== "ObjectPattern") return;
      for (const property of id.properties) {
        if (property.type === "Property" && property.key.type === "Identifier") {
          found.push([property, `${object}.${property.key.name}`]);
        }
      }
    },
    Property: (node) => node.computed || node.shorthand || label(node),
    PropertyDefinition: label,
    MethodDefinition: label,
    TSPropertySignature: label,
    TSMethodSignature: label,
    TSTypeQuery: ({ exprName }) => void labels.add(exprName.start),
  }).visit(program);
  new Visitor({
    Identifier: (node) => {
      if (!labels.has(node.start)) found.push([node, node.name]);
    },
  }).visit(program);
  return found;
}

/** Every name that the file itself gives to something, in whatever scope. */
function findDeclaredNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>();
  const declare = (pattern: ESTree.BindingPattern): void => {
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "AssignmentPattern") declare(pattern.left);
    else if (pattern.type === "ArrayPattern") {
      for (const item of pattern.elements) {
        if (item) declare(item.type === "RestElement" ? item.argument : item);
      }
    } else {
      for (const item of pattern.properties) {
        declare(item.type === "RestElement" ? item.argument : item.value);
      }
    }
  };
  const declareParameters = ({ params }: { readonly params: readonly ESTree.ParamPattern[] }) => {
    for (const parameter of params) {
      if (parameter.type === "RestElement") declare(parameter.argument);
      else if (parameter.type !== "TSParameterProperty") declare(parameter);
    }
  };
  const declareLocal = ({ local }: { readonly local: ESTree.BindingIdentifier }): void =>
    declare(local);
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      // `const { location } = window` gives the global itself another door.
      if (!init || !/^(?:window|globalThis|self)$/u.test(pathOf(init) ?? "")) declare(id);
    },
    FunctionDeclaration: (node) => {
      if (node.id) declare(node.id);
      declareParameters(node);
    },
    FunctionExpression: declareParameters,
    ArrowFunctionExpression: declareParameters,
    CatchClause: ({ param }) => param && declare(param),
    ImportSpecifier: declareLocal,
    ImportDefaultSpecifier: declareLocal,
    ImportNamespaceSpecifier: declareLocal,
  }).visit(program);
  return names;
}
