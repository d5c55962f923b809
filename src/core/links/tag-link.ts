import { filePaths } from "../files/file-paths.ts";
import { formatLibraryLink } from "./page-link.ts";

/**
 * Renders the address of a tag's page, relative to the site's root: its own folder, or where that
 * is not known the library filtered by it, which shows the same.
 *
 * @example formatTagLink("谷歌", "guge-beddqm") === "tags/guge-beddqm/"
 */
export function formatTagLink(tag: string, slug: string | undefined): string {
  return slug === undefined
    ? formatLibraryLink({ tags: [tag], query: "" })
    : filePaths.tagFolder(slug);
}
