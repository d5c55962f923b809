import type { PublishedStation } from "#core/files/published-station-file.ts";
import { findLanguage } from "#messages/find-language.ts";
import { offlineMessages as english } from "#messages/en/offline.ts";
import { offlineMessages as chinese } from "#messages/zh/offline.ts";
import type { SiteIcon } from "./find-site-icons.ts";

/** The ground of night, as `index.html` says it for browsers in the dark. */
const nightColour = "#060d0d";

/** More than stands below an icon. */
const shortLength = 14;

/**
 * What browsers install the site by. Every address in it is relative, so that it serves under any
 * path, and two shows of one host are two apps.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export function deriveManifest(
  { title, description, language }: PublishedStation,
  icons: readonly SiteIcon[],
): object {
  const words = findLanguage(language) === "en" ? english : chinese;
  return {
    name: title,
    short_name: title.length > shortLength ? title.split(/\s/u)[0] : title,
    description,
    lang: language,
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: nightColour,
    theme_color: nightColour,
    icons: icons.map(({ file, side }) => ({
      src: `./${encodeURIComponent(file)}`,
      sizes: `${side}x${side}`,
      type: "image/png",
    })),
    shortcuts: [
      { name: words.continueListening, url: "./?view=history" },
      { name: words.search, url: "./#search" },
    ],
  };
}
