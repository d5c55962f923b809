/** Holds a rule against a feed; where it does not hold, it is told with what breaks it. */
export type Rule = (holds: boolean, name: string, quoted?: string) => void;

/** As PSP-1 writes them: exact, case-sensitive. */
export const namespaces: Readonly<Record<string, string>> = {
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  podcast: "https://podcastindex.org/namespace/1.0",
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
};

/** Asking a document is slow, and each element is asked for many names. */
const children = new WeakMap<Element, Map<string, Element[]>>();

const formatKey = (uri: string | null | undefined, local: string): string =>
  `${uri ?? ""} ${local}`;

/** By their links: jsdom's collections look for names at each step. */
function* listChildren(parent: Element): Generator<Element> {
  let child = parent.firstElementChild;
  while (child) {
    yield child;
    child = child.nextElementSibling;
  }
}

/** Every element below one that holds text alone. */
export function* listLeaves(parent: Element): Generator<Element> {
  for (const child of listChildren(parent)) {
    if (child.firstElementChild) yield* listLeaves(child);
    else yield child;
  }
}

function sortChildren(parent: Element): Map<string, Element[]> {
  const known = children.get(parent);
  if (known) return known;
  const byName = new Map<string, Element[]>();
  for (const child of listChildren(parent)) {
    const key = formatKey(child.namespaceURI, child.localName);
    byName.set(key, [...(byName.get(key) ?? []), child]);
  }
  children.set(parent, byName);
  return byName;
}

/** Children of an element by their name with its prefix. */
export function findAll(parent: Element, name: string): readonly Element[] {
  const [local = "", prefix] = name.split(":").toReversed();
  const uri = prefix === undefined ? undefined : namespaces[prefix];
  return sortChildren(parent).get(formatKey(uri, local)) ?? [];
}

/** What stands in these children. */
export function findTexts(parent: Element, name: string): string[] {
  return findAll(parent, name).map(({ textContent }) => textContent ?? "");
}
