import type { Episode } from "../episode/episode.ts";
import { formatEpisodeLink } from "../links/page-link.ts";
import type { TextRange } from "../episode/text-range.ts";
import { formatTimecode } from "../episode/timecode.ts";
import type { Paragraph } from "../episode/transcript.ts";

/**
 * Renders an episode as Markdown: a heading per story with a link to its sound, keywords
 * bold. `episodeUrl` is the absolute address of the episode's page. Signs of the text that
 * Markdown would read are escaped.
 */
export function renderMarkdown(episode: Episode, episodeUrl: string): string {
  const { title, date, stories, transcript } = episode;
  const sections = stories.map((story, index) => {
    const { startSeconds } = story;
    const url = episodeUrl + formatEpisodeLink({ moment: { startSeconds }, tags: [], query: "" });
    const paragraphs = transcript.paragraphs.filter((paragraph) => paragraph.story === index);
    return [
      `## ${escapeText(story.title)} ([${formatTimecode(startSeconds)}](<${url}>))`,
      ...paragraphs.map(renderParagraph),
    ].join("\n\n");
  });
  return `${[`# ${escapeText(title)}`, date, ...sections].join("\n\n")}\n`;
}

function renderParagraph({ text, keywords }: Paragraph): string {
  const ends = [0, ...keywords.map(([, end]) => end)];
  const runs = keywords.map((range, index) => {
    const before = text.slice(ends[index], range[0]);
    return `${escapeText(before)}**${escapeRange(text, range)}**`;
  });
  return escapeLineStart((runs.join("") + escapeText(text.slice(ends.at(-1)))).trim());
}

const escapeRange = (text: string, range: TextRange): string => escapeText(text.slice(...range));

/** Line breaks become spaces; what means emphasis, code, links or tags is escaped. */
function escapeText(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_[\]<>&~|#]/gu, String.raw`\$&`);
}

/** At the start of a line also a quote, a list and a number with a full stop mean something. */
function escapeLineStart(line: string): string {
  return line.replace(/^([-+=])/u, String.raw`\$1`).replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
}
