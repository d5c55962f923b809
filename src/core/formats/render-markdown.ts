import { escapeMarkdown, escapeMarkdownRun, escapeMarkdownStart } from "./escape.ts";
import type { Episode } from "../episode/episode.ts";
import { formatEpisodeLink } from "../links/page-link.ts";
import { nameTurns } from "../episode/name-turns.ts";
import { formatTimecode } from "../episode/timecode.ts";
import type { Paragraph } from "../episode/transcript.ts";

/**
 * Renders an episode as Markdown: a heading per story with a link to its sound, keywords
 * bold. `episodeUrl` is the absolute address of the episode's page. Signs of the text that
 * Markdown would read are escaped.
 */
export function renderMarkdown(episode: Episode, episodeUrl: string): string {
  const { title, date, stories, transcript, people } = episode;
  const named = nameTurns(transcript.paragraphs, people);
  const sections = stories.map((story, index) => {
    const { startSeconds } = story;
    const url = episodeUrl + formatEpisodeLink({ moment: { startSeconds }, tags: [], query: "" });
    const paragraphs = named.filter(({ paragraph }) => paragraph.story === index);
    return [
      `## ${escapeMarkdown(story.title)} ([${formatTimecode(startSeconds)}](<${url}>))`,
      ...paragraphs.map(({ paragraph, name }) => {
        const label = name === undefined ? "" : `**${escapeMarkdownRun(name)}:** `;
        return label + renderParagraph(paragraph);
      }),
    ].join("\n\n");
  });
  return `${[`# ${escapeMarkdown(title)}`, date, ...sections].join("\n\n")}\n`;
}

function renderParagraph({ text, keywords }: Paragraph): string {
  const ends = [0, ...keywords.map(([, end]) => end)];
  const runs = keywords.map((range, index) => {
    const before = text.slice(ends[index], range[0]);
    return `${escapeMarkdownRun(before)}**${escapeMarkdownRun(text.slice(...range))}**`;
  });
  const rest = escapeMarkdownRun(text.slice(ends.at(-1)));
  return escapeMarkdownStart((runs.join("") + rest).trim());
}
