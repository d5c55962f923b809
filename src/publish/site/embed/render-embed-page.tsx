import { renderToStaticMarkup } from "react-dom/server";
import type { EpisodeTextFile } from "#core/files/episode-text-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundAddress } from "#core/files/sound-address.ts";
import type { Station } from "#core/files/station-file.ts";

/** What the page of a small player is made of. */
export interface EmbedPageInput {
  readonly station: Pick<Station, "language" | "title">;
  readonly episode: Pick<EpisodeTextFile, "id" | "title" | "audio">;
  /** Addresses of its script and its style. */
  readonly script: string;
  readonly style?: string;
}

/** The way from a small player's page to the site's root. */
export const rootOfEmbed = "../../";

/**
 * Renders the page of an episode's small player, for frames in other pages. Script and style are
 * asked for without the visitor's name, so that they come into a frame that is shut in, too.
 */
export function renderEmbedPage({ station, episode, script, style }: EmbedPageInput): string {
  const pageUrl = rootOfEmbed + filePaths.episodeFolder(episode.id);
  const page = (
    <html lang={station.language} data-root={rootOfEmbed}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${episode.title} · ${station.title}`}</title>
        <link rel="canonical" href={pageUrl} />
        <link rel="icon" href="data:," />
        {style !== undefined && <link rel="stylesheet" crossOrigin="" href={style} />}
        <script type="module" crossOrigin="" src={script} />
      </head>
      <body>
        <div id="embed" role="region" data-episode={episode.id}>
          <noscript>
            <p>
              <a href={pageUrl} target="_blank" rel="noopener">
                {episode.title}
              </a>
            </p>
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the text is behind the link */}
            <audio
              controls
              preload="none"
              src={episode.audio.url ?? rootOfEmbed + findSoundAddress(episode)}
            />
          </noscript>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
