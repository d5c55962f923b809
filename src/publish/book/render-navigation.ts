import { escapeXml } from "#core/formats/escape-xml.ts";
import { renderXmlElement, renderXmlText } from "#core/formats/render-xml.ts";
import { bookPaths, type Book } from "./book.ts";
import { renderXhtml } from "./render-book-page.ts";

/**
 * Renders the table of contents: the episodes, and in each its stories.
 *
 * @see https://www.w3.org/TR/epub-33/#sec-nav
 */
export function renderNavigation({ title, language, chapters }: Book): string {
  const entries = chapters.map(({ episode }) => {
    const page = bookPaths.page(episode.id);
    const stories = episode.stories.map((story, index) =>
      renderEntry(story.title, `${page}#story${index}`),
    );
    const inner = stories.length > 0 ? renderXmlElement("ol", {}, stories.join("")) : "";
    return renderEntry(episode.title, page, inner);
  });
  const list = renderXmlElement("ol", {}, entries.join(""));
  return renderXhtml({
    language,
    title,
    stylePath: bookPaths.style,
    body: renderXmlElement("nav", { "epub:type": "toc" }, renderXmlText("h1", title) + list),
  });
}

function renderEntry(title: string, href: string, inner = ""): string {
  return renderXmlElement("li", {}, renderXmlElement("a", { href }, escapeXml(title)) + inner);
}
