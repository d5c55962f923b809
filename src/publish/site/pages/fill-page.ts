import { defaultTreeAdapter as tree, parse, parseFragment, serialize } from "parse5";
import type { DefaultTreeAdapterTypes as Nodes } from "parse5";

/** What makes the app's `index.html` the page of something. */
export interface PageContent {
  /** BCP 47, of the text that is read without scripts. */
  readonly language: string;
  /** Where the app finds the site's root. */
  readonly root: string;
  /** Where the app goes at once: a page that stands for a part of another. */
  readonly opens?: string;
  /** Takes the place of `./` in addresses of the app's own files. */
  readonly ownFolder: string;
  /** File at the site's root that is the icon of the browser's tab, if not the app's own. */
  readonly icon?: string | undefined;
  /** Markup in place of the app's own title and description. */
  readonly head: string;
  /** Markup behind everything else. */
  readonly body?: string;
  /** Markup that stands where the app will, instead of the page's own note. */
  readonly note?: string;
  /** Whether the page's own note stands before it: what stands there is to be read. */
  readonly keepsNote?: boolean;
  /** What else the root element says, by name. */
  readonly says?: Readonly<Record<string, string>>;
}

/**
 * Fills the app's page with content. A parser's tree is changed, never the text, so that
 * nothing in a title can be taken for markup, and whatever else stands in the page stays.
 *
 * @throws Error when the page has no title: it is not the app's
 */
export function fillPage(page: string, content: PageContent): string {
  const {
    language,
    root,
    opens,
    ownFolder,
    icon,
    head,
    body = "",
    note,
    keepsNote = false,
    says = {},
  } = content;
  const document = parse(page);
  const elements = listElements(document);
  for (const element of elements) moveAddresses(element, ownFolder);
  const link = elements.find((element) => isLink(element, "icon"));
  if (link && icon !== undefined) {
    link.attrs = [
      { name: "rel", value: "icon" },
      { name: "href", value: ownFolder + encodeURIComponent(icon) },
    ];
  }
  const [rootElement] = elements;
  if (rootElement) {
    setAttribute(rootElement, "lang", language);
    setAttribute(rootElement, "data-root", root);
    if (opens !== undefined) setAttribute(rootElement, "data-opens", opens);
    for (const [name, value] of Object.entries(says)) setAttribute(rootElement, name, value);
  }
  const title = elements.find(({ tagName }) => tagName === "title");
  if (!title?.parentNode) throw new Error("index.html needs a <title>");
  const sheets = elements.filter((element) => isLink(element, "stylesheet"));
  const later = keepsNote ? elements.filter(isScriptFile) : [];
  for (const node of orderHead(listNodes(head), sheets, later)) {
    if (node.parentNode) tree.detachNode(node);
    tree.insertBefore(title.parentNode, node, title);
  }
  for (const element of elements.filter(isOwnDescription)) tree.detachNode(element);
  tree.detachNode(title);
  const appElement = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === "id" && value === "root"),
  );
  if (appElement && note !== undefined) {
    for (const node of appElement.childNodes.slice()) {
      tree.detachNode(node);
      if (keepsNote && appElement.parentNode) {
        tree.insertBefore(appElement.parentNode, node, appElement);
      }
    }
    for (const node of listNodes(note)) tree.appendChild(appElement, node);
  }
  const bodyElement = elements.find(({ tagName }) => tagName === "body");
  if (bodyElement) for (const node of listNodes(body)) tree.appendChild(bodyElement, node);
  return serialize(document);
}

/**
 * What the first paint waits for stands first, a script before the style sheet for which it would
 * wait. Before them stands what a page is not read by: its address is data, of which the first
 * script makes one when the page is painted. Else it would share the line with the text.
 */
function orderHead(
  nodes: readonly Nodes.ChildNode[],
  sheets: readonly Nodes.Element[],
  later: readonly Nodes.Element[],
): Nodes.ChildNode[] {
  const elements = nodes.filter((node) => tree.isElementNode(node));
  const scripts = elements.filter(isScriptFile);
  const preloads = later.length > 0 ? elements.filter((node) => isLink(node, "preload")) : [];
  const waiting = [...later, ...preloads];
  for (const element of waiting) element.attrs = toData(element.attrs);
  const first: readonly Nodes.ChildNode[] = [...waiting, ...scripts, ...sheets];
  return [...first, ...nodes.filter((node) => !first.includes(node))];
}

/** An address as data, and behind it what it is for: a preload without one is none. */
function toData(attrs: Nodes.Element["attrs"]): Nodes.Element["attrs"] {
  const addresses = attrs.filter(isAddress);
  const uses = attrs.filter(({ name }) => name === "rel");
  const rest = attrs.filter((attribute) => ![...addresses, ...uses].includes(attribute));
  const data = [...addresses, ...uses].map(({ name, value }) => ({ name: `data-${name}`, value }));
  return [...rest, ...data];
}

function listElements(parent: Nodes.ParentNode): Nodes.Element[] {
  return parent.childNodes
    .filter((node) => tree.isElementNode(node))
    .flatMap((element) => [element].concat(listElements(element)));
}

/** A copy of the list: a node leaves it when it is moved. */
function listNodes(markup: string): Nodes.ChildNode[] {
  return [...parseFragment(markup).childNodes];
}

function isOwnDescription({ tagName, attrs }: Nodes.Element): boolean {
  return (
    tagName === "meta" &&
    attrs.some(({ name, value }) => name === "name" && value === "description")
  );
}

function isScriptFile({ tagName, attrs }: Nodes.Element): boolean {
  return tagName === "script" && attrs.some(({ name }) => name === "src");
}

function isLink({ tagName, attrs }: Nodes.Element, rel: string): boolean {
  return tagName === "link" && attrs.some(({ name, value }) => name === "rel" && value === rel);
}

/** Only those of files: an empty `href` or a `#part` stays. */
function moveAddresses({ attrs }: Nodes.Element, ownFolder: string): void {
  for (const attribute of attrs.filter(isAddress)) {
    if (attribute.value.startsWith("./")) attribute.value = ownFolder + attribute.value.slice(2);
  }
}

const isAddress = ({ name }: { readonly name: string }): boolean =>
  name === "src" || name === "href";

function setAttribute(element: Nodes.Element, name: string, value: string): void {
  element.attrs = [
    ...element.attrs.filter((attribute) => attribute.name !== name),
    { name, value },
  ];
}
