import type { ReactNode } from "react";
import { filePaths } from "#core/files/file-paths.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";

/** More would be read by nobody, and the sitemap names them all. */
const mostTags = 100;

/** What the front page has for readers without scripts beside what stands there: the ways to its tags. */
export function PlainStation({ tags }: { readonly tags: readonly DerivedTag[] }): ReactNode {
  return (
    <nav className="plain-links">
      {tags.slice(0, mostTags).map(({ summary: { tag }, slug }) => (
        <a key={slug} href={filePaths.tagFolder(slug)}>{`#${tag}`}</a>
      ))}
    </nav>
  );
}
