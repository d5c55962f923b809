import { join } from "node:path";

/** Below the folder of what builds keep for one another: parts of the search. */
export const searchFolder = "station-search";

/** Preview pictures. */
export const pictureFolder = "station-pictures";

/** The app, as it was built of these sources. */
export const appFolder = "station-app";

/** What makes its pages, as it is loaded. */
export const makerFolder = "station-page-maker";

/** What was written into a site. */
export const writtenFolder = "station-written";

/** What is known of episodes without their texts. */
export const outlinesFolder = "station-outlines";

/** The site before the one that stands. */
export const spareFolder = "station-spare";

/** Where builds of a repository keep what they make for one another; Vite's own folder. */
export function findCacheFolder(root: string): string {
  return join(root, "node_modules/.vite");
}
