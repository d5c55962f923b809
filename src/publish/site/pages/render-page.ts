import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { renderEpisodeHead, renderSiteHead } from "./render-head.ts";
import { renderReadableTranscript } from "./render-readable-transcript.ts";

/** Where the app finds the site's root when it may stand in any folder. */
export const relativeRoot = "./";

/** Renders the library page: the app's `index.html` with the station's language and head. */
export function renderSitePage(html: string, station: Station, root: string): string {
  const head = renderSiteHead(station);
  // Replacements are functions: in a string, `$&` in a title would be a pattern.
  return setAttribute(setAttribute(html, "lang", station.language), "data-root", root)
    .replace(/\s*<meta\s+name="description"[^>]*>/u, "")
    .replace(/<title>[^<]*<\/title>/u, () => head)
    .replace(/\s*<\/head>/u, () => `\n${renderPreloads(root)}\n  </head>`);
}

/** Every page needs these two files: the browser fetches them while it reads the script. */
function renderPreloads(root: string): string {
  return [filePaths.station, filePaths.episodeIndex]
    .map(
      (path) =>
        `    <link rel="preload" as="fetch" crossorigin href="${escapeMarkup(root + path)}">`,
    )
    .join("\n");
}

/** Sets an attribute of `<html>`, which `index.html` has already. */
function setAttribute(html: string, name: string, value: string): string {
  const pattern = new RegExp(`(<html[^>]*\\s${name}=)"[^"]*"`, "u");
  return html.replace(pattern, (_, before: string) => `${before}"${escapeMarkup(value)}"`);
}

/**
 * Renders an episode's page from the built library page: its own head, paths one folder
 * pair up, and the transcript for readers without scripts.
 */
export function renderEpisodePage(
  sitePage: string,
  station: Station,
  episode: EpisodeFile,
): string {
  const siteHead = renderSiteHead(station);
  if (!sitePage.includes(siteHead)) throw new Error("index.html needs a <title>");
  const readable = `<noscript>\n${renderReadableTranscript(station, episode)}\n</noscript>\n`;
  return (
    sitePage
      // Before any text of the notes is in, so that only the app's own paths change.
      .replaceAll(/(\s(?:src|href|data-root)=")\.\//gu, "$1../../")
      .replace(siteHead, () => renderEpisodeHead(station, episode))
      .replace("</body>", () => `${readable}</body>`)
  );
}
