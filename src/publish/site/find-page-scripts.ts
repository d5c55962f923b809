import type { Rolldown } from "vite";

/** The module of the front page, which the app loads apart from what every page needs. */
const frontPageModule = /\/app\/pages\/home\/library-page\.tsx$/u;

/**
 * The files that the front page needs beside the script of every page, by path from the site's
 * root: named in its HTML, they are fetched along with that script and not after it.
 */
export function findFrontPageScripts(bundle: Readonly<Rolldown.OutputBundle>): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => frontPageModule.test(id)));
  const found = new Set<string>();
  const add = (fileName: string): void => {
    const chunk = chunks.find((one) => one.fileName === fileName);
    // Every page has those of the first load.
    if (!chunk || !fileName.includes("/later/") || found.has(fileName)) return;
    found.add(fileName);
    chunk.imports.forEach(add);
  };
  if (page) add(page.fileName);
  return [...found];
}
