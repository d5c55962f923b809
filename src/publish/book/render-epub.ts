import { strToU8, zipSync, type Zippable } from "fflate";
import { renderXmlElement } from "#core/formats/render-xml.ts";
import { bookPaths, findSoundExtension, spokenClass, type Book, type BookChapter } from "./book.ts";
import { renderBookPage } from "./render-book-page.ts";
import { renderNavigation } from "./render-navigation.ts";
import { renderOverlay } from "./render-overlay.ts";
import { renderPackage, type PackagedPage } from "./render-package.ts";

const folder = "EPUB";

const style = `body { line-height: 1.8; }
h2 { margin-top: 2em; }
.${spokenClass} { background: #f6d94a; color: #111; }
`;

/** The same in every book, so that its bytes follow from its content. Zip knows no earlier year. */
const zipDate = "1980-01-02T00:00:00Z";

/**
 * Renders a book as EPUB 3.3 with media overlays: readers that know them light up each sentence
 * while it is spoken.
 *
 * @see https://www.w3.org/TR/epub-33/
 */
export function renderEpub(book: Book): Uint8Array {
  const files: Zippable = {
    // First and as it is: by this a file is known to be a book.
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(renderContainer()),
  };
  const add = (path: string, content: string): void => {
    files[`${folder}/${path}`] = strToU8(content);
  };
  const addPacked = (path: string, content: Uint8Array): void => {
    files[`${folder}/${path}`] = [content, { level: 0 }];
  };
  add(bookPaths.style, style);
  add(bookPaths.navigation, renderNavigation(book));
  if (book.cover) addPacked(bookPaths.cover(book.cover), book.cover.bytes);
  const pages = book.chapters.map((chapter): PackagedPage => {
    const { episode } = chapter;
    const soundPath = findSoundPath(chapter);
    const overlay = renderOverlay(episode, {
      page: `../${bookPaths.page(episode.id)}`,
      sound: `../${soundPath}`,
    });
    add(bookPaths.page(episode.id), renderBookPage(episode, book.language));
    if (overlay) add(bookPaths.overlay(episode.id), overlay.smil);
    addPacked(soundPath, chapter.sound);
    return {
      id: episode.id,
      soundPath,
      soundType: soundPath.endsWith(".m4a") ? "audio/mp4" : "audio/mpeg",
      durationSeconds: overlay?.durationSeconds,
    };
  });
  add("package.opf", renderPackage(book, pages));
  return zipSync(files, { mtime: zipDate });
}

function findSoundPath({ episode: { id, audio } }: BookChapter): string {
  const extension = findSoundExtension(audio.type);
  if (extension === undefined) throw new TypeError(`a book holds no ${audio.type}`);
  return bookPaths.sound(id, extension);
}

/** Where the package file stands. @see https://www.w3.org/TR/epub-33/#sec-container-metainf */
function renderContainer(): string {
  const root = renderXmlElement("rootfile", {
    "full-path": `${folder}/package.opf`,
    "media-type": "application/oebps-package+xml",
  });
  const container = renderXmlElement(
    "container",
    { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" },
    renderXmlElement("rootfiles", {}, root),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${container}\n`;
}
