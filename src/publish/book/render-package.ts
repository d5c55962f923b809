import { indentXml, renderXmlElement, renderXmlText } from "#core/formats/render-xml.ts";
import { bookPaths, spokenClass, type Book } from "./book.ts";

/** A page with what belongs to it, as the package lists it. */
export interface PackagedPage {
  /** The episode's id. */
  readonly id: string;
  readonly soundPath: string;
  readonly soundType: string;
  /** Undefined for a page of which nothing is spoken. */
  readonly durationSeconds: number | undefined;
}

/**
 * Renders the package file: what the book is, what is in it, and in which order it is read.
 *
 * @see https://www.w3.org/TR/epub-33/#sec-package-doc
 */
export function renderPackage(book: Book, pages: readonly PackagedPage[]): string {
  const markup = [
    renderElement("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, [
      ...renderAbout(book),
      ...renderDurations(pages),
    ]),
    renderElement("manifest", {}, renderManifest(book, pages)),
    renderElement(
      "spine",
      {},
      pages.map(({ id }) => renderXmlElement("itemref", { idref: `page-${id}` })),
    ),
  ];
  const file = renderElement(
    "package",
    {
      xmlns: "http://www.idpf.org/2007/opf",
      version: "3.0",
      "unique-identifier": "book",
      "xml:lang": book.language,
    },
    markup,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`;
}

function renderElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  return renderXmlElement(name, attributes, `\n${indentXml(lines)}\n`);
}

function renderAbout({ title, author, language, identifier, description, date }: Book): string[] {
  return [
    renderXmlText("dc:identifier", identifier, { id: "book" }),
    renderXmlText("dc:title", title),
    renderXmlText("dc:language", language),
    renderXmlText("dc:creator", author),
    renderXmlText("dc:description", description),
    renderXmlText("dc:date", date),
    renderXmlText("meta", `${date}T00:00:00Z`, { property: "dcterms:modified" }),
  ];
}

/** Of each overlay, and of all of them. @see https://www.w3.org/TR/epub-33/#sec-mo-package-metadata */
function renderDurations(pages: readonly PackagedPage[]): string[] {
  const spoken = pages.flatMap(({ id, durationSeconds }) =>
    durationSeconds === undefined ? [] : [{ id, durationSeconds }],
  );
  if (spoken.length === 0) return [];
  const total = spoken.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  const render = (seconds: number, refines?: string): string =>
    renderXmlText("meta", `${seconds.toFixed(3)}s`, { property: "media:duration", refines });
  return [
    render(total),
    ...spoken.map(({ id, durationSeconds }) => render(durationSeconds, `#overlay-${id}`)),
    renderXmlText("meta", spokenClass, { property: "media:active-class" }),
  ];
}

interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string;
  readonly overlay?: string | undefined;
}

function renderItem({ id, href, type, properties, overlay }: ManifestItem): string {
  const attributes = { id, href, "media-type": type, properties, "media-overlay": overlay };
  return renderXmlElement("item", attributes);
}

function renderManifest({ cover }: Book, pages: readonly PackagedPage[]): string[] {
  const items: ManifestItem[] = [
    {
      id: "navigation",
      href: bookPaths.navigation,
      type: "application/xhtml+xml",
      properties: "nav",
    },
    { id: "style", href: bookPaths.style, type: "text/css" },
    ...(cover
      ? [
          {
            id: "cover",
            href: bookPaths.cover(cover),
            type: cover.mediaType,
            properties: "cover-image",
          },
        ]
      : []),
    ...pages.flatMap(listPageItems),
  ];
  return items.map(renderItem);
}

function listPageItems({
  id,
  soundPath,
  soundType,
  durationSeconds,
}: PackagedPage): ManifestItem[] {
  const page = { id: `page-${id}`, href: bookPaths.page(id), type: "application/xhtml+xml" };
  const sound = { id: `sound-${id}`, href: soundPath, type: soundType };
  if (durationSeconds === undefined) return [page, sound];
  const overlay = `overlay-${id}`;
  return [
    { ...page, overlay },
    { id: overlay, href: bookPaths.overlay(id), type: "application/smil+xml" },
    sound,
  ];
}
