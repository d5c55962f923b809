import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Station } from "#core/files/station-file.ts";
import { escapeMarkup } from "./escape-markup.ts";

/**
 * Renders an episode to listen to and read without scripts: player, stories, paragraphs.
 * What stands in the notes is text, never markup.
 */
export function renderReadableTranscript(station: Station, episode: EpisodeFile): string {
  const stories = episode.stories.map(({ title }, story) => {
    const paragraphs = episode.transcript
      .filter((paragraph) => paragraph.story === story)
      .map(({ cues }) => `<p>${escapeMarkup(cues.map(({ text }) => text).join(""))}</p>\n`);
    return `<h2>${escapeMarkup(title)}</h2>\n${paragraphs.join("")}`;
  });
  const { disclosure } = station;
  return `<article>
<p><a href="../../">${escapeMarkup(station.title)}</a></p>
<h1>${escapeMarkup(episode.title)}</h1>
<p><time datetime="${escapeMarkup(episode.date)}">${escapeMarkup(episode.date)}</time></p>
<audio controls preload="none" src="${escapeMarkup(episode.audio.file)}"></audio>
${disclosure === undefined ? "" : `<p>${escapeMarkup(disclosure)}</p>\n`}${stories.join("")}</article>`;
}
