import { open } from "node:fs/promises";
import { join } from "node:path";
import { checkPlainFile } from "../../faults/plain-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";

/** A square picture of the site. */
export interface SiteIcon {
  /** A file of the public folder. */
  readonly file: string;
  readonly side: number;
}

/** The site's own pictures, for stations without a cover. */
const ownFiles = ["artwork-192.png", "artwork-512.png"];
/** The least that browsers install a site by. */
const leastSide = 192;

/**
 * Finds what an installed site is shown by: the cover where it is a square PNG, the small one
 * first, else the site's own sign. What cannot be read is passed over: it is reported elsewhere.
 */
export async function findSiteIcons(
  publicPath: string,
  { smallCover, cover }: Pick<PublishedStation, "smallCover" | "cover">,
): Promise<readonly SiteIcon[]> {
  const find = async (file: string): Promise<SiteIcon[]> => {
    const side = await readPngSide(join(publicPath, file));
    return side === undefined || side < leastSide ? [] : [{ file, side }];
  };
  for (const file of [smallCover, cover]) {
    const icons = file === undefined ? [] : await find(file);
    if (icons.length > 0) return icons;
  }
  return (await Promise.all(ownFiles.map(find))).flat();
}

/** The side of a square PNG. @see https://www.w3.org/TR/png-3/#11IHDR */
async function readPngSide(path: string): Promise<number | undefined> {
  const head = Buffer.alloc(24);
  try {
    await checkPlainFile(path);
    const file = await open(path);
    await file.read(head, 0, head.length, 0).finally(() => file.close());
  } catch {
    return undefined;
  }
  const isPng = head.subarray(1, 4).toString("latin1") === "PNG";
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  return isPng && width === height ? width : undefined;
}
