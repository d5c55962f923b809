import type { EpisodeFile } from "#core/files/episode-file.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";

/** What the page is given. */
export interface DeskPageInput {
  readonly episode: EpisodeFile;
  /** Where the site begins, `/` mostly. */
  readonly base: string;
  readonly token: string;
}

/** Renders the page of an episode's times; what it does is in `src/desk`. */
export function renderDeskPage({ episode, base, token }: DeskPageInput): string {
  const { id, title, audio } = episode;
  const address = `${base}dev/times/${id}/`;
  const sound = `${base}episodes/${id}/${encodeURIComponent(audio.file)}`;
  // What a text says cannot end the script around it.
  const data = JSON.stringify({ address, sound, token, episode }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="dark light" />
    <title>${escapeXml(title)}</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="root"></div>
    <script type="application/json" id="desk">${data}</script>
    <script type="module" src="/src/desk/main.tsx"></script>
  </body>
</html>
`;
}
