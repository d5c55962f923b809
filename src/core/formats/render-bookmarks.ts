import { escapeMarkdown, escapeMarkdownAddress } from "./escape.ts";
import type { BookmarkGroup } from "../listener/group-bookmarks.ts";
import { formatMomentUrl } from "../links/moment-url.ts";
import { formatTimecode } from "../episode/timecode.ts";
import { renderNoteProperties } from "./note-properties.ts";

/**
 * Renders bookmarks as Markdown: a heading for each episode, a line with a time link for
 * each sentence, its note below as a quotation. What stands in texts and notes stays text:
 * nothing in them becomes a link, a heading or markup.
 *
 * Before it stands YAML that Obsidian shows as properties: source, tag, the days of the episodes.
 *
 * @example
 * ## 夜航 2025/6/8
 *
 * - [1:23](https://example.org/episodes/2025-06-08/?t=83) 谷歌也没闲着。
 *   > 给小王看
 */
export function renderBookmarksMarkdown(
  groups: readonly BookmarkGroup[],
  rootUrl: string,
  title: string,
): string {
  const sections = groups.map(({ episodeTitle, bookmarks }) => {
    const lines = bookmarks.flatMap(({ episodeId, startSeconds, text, note }) => {
      const url = formatMomentUrl(rootUrl, episodeId, { startSeconds });
      const quoted = note.split(/\r\n|\p{Zl}|\p{Zp}|[\n\r\v\f\u0085]/u);
      return [
        `- [${formatTimecode(startSeconds)}](${escapeMarkdownAddress(url)}) ${escapeMarkdown(text)}`,
        ...(note.trim() === ""
          ? []
          : quoted.map((line) => `  > ${escapeMarkdown(line)}`.trimEnd())),
      ];
    });
    return `## ${escapeMarkdown(episodeTitle)}\n\n${lines.join("\n")}\n`;
  });
  const properties = renderNoteProperties({
    source: rootUrl,
    quotes: groups.reduce((sum, { bookmarks }) => sum + bookmarks.length, 0),
    episodeIds: [...new Set(groups.map(({ episodeId }) => episodeId))],
  });
  return [properties, `# ${escapeMarkdown(title)}\n`, ...sections].join("\n");
}
