import { parseSync, Visitor, type ESTree } from "vite";

/** A text of React that stands beside others, as written, and its 1-based line. */
export interface LooseText {
  readonly line: number;
  readonly text: string;
}

/**
 * The texts in a file's JSX that React keeps as text nodes of their own: beside other children
 * or in a fragment. A browser's translation takes text nodes out of the page, and React fails
 * when it wants to take them out itself or to put something in front of them. The only child
 * of an element is safe: React then writes the element's whole content.
 *
 * Expressions are judged by their form; names in `nodeNames` are known to be elements.
 */
export function findLooseTexts(
  path: string,
  source: string,
  nodeNames: ReadonlySet<string>,
): LooseText[] {
  const { program } = parseSync(path, source);
  const found: LooseText[] = [];
  const check = (children: readonly ESTree.JSXChild[], isFragment: boolean): void => {
    const filled = children.filter((child) => !isBlank(child));
    if (filled.length < 2 && !isFragment) return;
    for (const child of filled) {
      if (!mayBeText(child, nodeNames)) continue;
      const line = source.slice(0, child.start).split("\n").length;
      found.push({ line, text: source.slice(child.start, child.end).trim() });
    }
  };
  new Visitor({
    JSXElement: ({ children }) => check(children, false),
    JSXFragment: ({ children }) => check(children, true),
  }).visit(program);
  return found;
}

/** Space between two tags, which no translation touches, and comments. */
function isBlank(child: ESTree.JSXChild): boolean {
  if (child.type === "JSXText") return child.value.trim() === "";
  return child.type === "JSXExpressionContainer" && child.expression.type === "JSXEmptyExpression";
}

function mayBeText(child: ESTree.JSXChild, nodeNames: ReadonlySet<string>): boolean {
  if (child.type === "JSXText") return true;
  if (child.type !== "JSXExpressionContainer") return false;
  return child.expression.type !== "JSXEmptyExpression" && yieldsText(child.expression, nodeNames);
}

function yieldsText(node: ESTree.Expression, nodeNames: ReadonlySet<string>): boolean {
  switch (node.type) {
    case "JSXElement":
    case "JSXFragment":
      return false;
    case "LogicalExpression":
      // What stands before && comes on the page only when it is false or nothing.
      return (
        yieldsText(node.right, nodeNames) ||
        (node.operator !== "&&" && yieldsText(node.left, nodeNames))
      );
    case "ConditionalExpression":
      return yieldsText(node.consequent, nodeNames) || yieldsText(node.alternate, nodeNames);
    case "ParenthesizedExpression":
      return yieldsText(node.expression, nodeNames);
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number";
    case "ChainExpression":
      return (
        node.expression.type !== "CallExpression" || callYieldsText(node.expression, nodeNames)
      );
    case "CallExpression":
      return callYieldsText(node, nodeNames);
    case "Identifier":
      return !nodeNames.has(node.name);
    case "MemberExpression":
      return node.property.type !== "Identifier" || !nodeNames.has(node.property.name);
    default:
      return true;
  }
}

/** False for calls of functions known to make elements, and for lists of elements. */
function callYieldsText(
  { callee, arguments: [make] }: ESTree.CallExpression,
  nodeNames: ReadonlySet<string>,
): boolean {
  if (callee.type === "Identifier") return !nodeNames.has(callee.name);
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return true;
  if (callee.property.name === "slice") return yieldsText(callee.object, nodeNames);
  if (callee.property.name !== "map") return true;
  if (make?.type !== "ArrowFunctionExpression" || !make.expression) return true;
  return make.body.type === "BlockStatement" || yieldsText(make.body, nodeNames);
}
