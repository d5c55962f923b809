import type { EpisodeFile } from "#core/files/episode-file.ts";
import { indentXml, renderXmlElement } from "#core/formats/render-xml.ts";
import { formatSentenceId } from "./render-book-page.ts";

/** Where a page's sentences are in its sound. */
export interface Overlay {
  readonly smil: string;
  /** The sum of all its clips. */
  readonly durationSeconds: number;
}

interface OverlayPaths {
  /** Relative to the overlay. */
  readonly page: string;
  readonly sound: string;
}

/**
 * Renders the media overlay of an episode: each sentence that is spoken, with its clip of the
 * sound. Undefined for an episode in which none is.
 *
 * @see https://www.w3.org/TR/epub-33/#sec-media-overlays
 */
export function renderOverlay(episode: EpisodeFile, paths: OverlayPaths): Overlay | undefined {
  const clips = episode.transcript.flatMap(({ cues }, paragraph) =>
    cues.flatMap(({ spoken, startMs, endMs }, cue) =>
      spoken === false || endMs <= startMs
        ? []
        : [{ id: formatSentenceId(paragraph, cue), startMs, endMs }],
    ),
  );
  if (clips.length === 0) return undefined;
  const pairs = clips.map(({ id, startMs, endMs }) =>
    renderXmlElement(
      "par",
      { id: `${id}-par` },
      [
        renderXmlElement("text", { src: `${paths.page}#${id}` }),
        renderXmlElement("audio", {
          src: paths.sound,
          clipBegin: `${startMs / 1000}s`,
          clipEnd: `${endMs / 1000}s`,
        }),
      ].join(""),
    ),
  );
  const smil = renderXmlElement(
    "smil",
    { xmlns: "http://www.w3.org/ns/SMIL", version: "3.0" },
    `\n${renderXmlElement("body", {}, `\n${indentXml(pairs)}\n`)}\n`,
  );
  return {
    smil: `<?xml version="1.0" encoding="UTF-8"?>\n${smil}\n`,
    durationSeconds: clips.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs), 0) / 1000,
  };
}
