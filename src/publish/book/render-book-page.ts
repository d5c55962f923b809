import type { EpisodeFile } from "#core/files/episode-file.ts";
import { renderXmlElement, renderXmlText } from "#core/formats/render-xml.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";

/** The `id` of a sentence on its page; the overlay points to it. */
export function formatSentenceId(paragraph: number, cue: number): string {
  return `p${paragraph}s${cue}`;
}

/** Renders an episode as a page: its stories with their paragraphs, each sentence by itself. */
export function renderBookPage(episode: EpisodeFile, language: string): string {
  const stories = episode.stories.map(({ title }, story) => {
    const paragraphs = episode.transcript.flatMap((paragraph, index) =>
      paragraph.story === story ? [renderParagraph(paragraph.cues, index)] : [],
    );
    const heading = renderXmlElement("h2", { id: `story${story}` }, escapeXml(title));
    return renderXmlElement("section", {}, [heading, ...paragraphs].join("\n"));
  });
  return renderXhtml({
    language,
    title: episode.title,
    stylePath: "../style.css",
    body: [renderXmlText("h1", episode.title), renderXmlText("p", episode.date), ...stories].join(
      "\n",
    ),
  });
}

function renderParagraph(
  cues: EpisodeFile["transcript"][number]["cues"],
  paragraph: number,
): string {
  const sentences = cues.map(({ text }, cue) =>
    renderXmlElement("span", { id: formatSentenceId(paragraph, cue) }, escapeXml(text)),
  );
  return renderXmlElement("p", {}, sentences.join(""));
}

/** What a page of a book is made of. */
export interface XhtmlPage {
  readonly language: string;
  readonly title: string;
  readonly stylePath: string;
  /** Markup. */
  readonly body: string;
}

/** Renders a page as XHTML. @see https://www.w3.org/TR/epub-33/#sec-xhtml */
export function renderXhtml({ language, title, stylePath, body }: XhtmlPage): string {
  const head = [
    renderXmlElement("meta", { charset: "utf-8" }),
    renderXmlText("title", title),
    renderXmlElement("link", { rel: "stylesheet", href: stylePath }),
  ].join("");
  const html = renderXmlElement(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      lang: language,
      "xml:lang": language,
    },
    `${renderXmlElement("head", {}, head)}\n${renderXmlElement("body", {}, `\n${body}\n`)}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${html}\n`;
}
