import { createHash } from "node:crypto";
import type { PictureCache } from "./picture-cache.ts";
import type { PictureRenderer, PictureSize } from "./picture-renderer.ts";

/** What the cover is for apps. */
export interface RenderedCover {
  readonly path: string;
  /** Undefined when the cover is too small or no picture at all: nothing is enlarged. */
  readonly picture: Uint8Array | undefined;
  /** What apps will do with a cover like this; undefined when it is right. */
  readonly problem: string | undefined;
}

/** Apple's least and largest sides. @see https://podcasters.apple.com/support/896 */
export const coverSide = 1400;
const largestSide = 3000;

interface CoverTools {
  readonly cache: PictureCache;
  readonly findRenderer: () => Promise<PictureRenderer>;
}

/** Renders the cover in the smallest size that podcast apps take; kept with the other pictures. */
export async function renderCover(
  cover: Uint8Array,
  { cache, findRenderer }: CoverTools,
): Promise<RenderedCover> {
  const hash = createHash("sha256").update(cover).digest("hex").slice(0, 16);
  const path = `pictures/${hash}-${coverSide}.jpg`;
  // Kept only where nothing was wrong with it.
  const kept = await cache.find(path);
  if (kept) return { path, picture: kept, problem: undefined };
  const renderer = await findRenderer();
  const size = await renderer.measure(cover).catch(() => undefined);
  if (!size || size.width === 0)
    return { path, picture: undefined, problem: "this is no picture that can be read" };
  const problem = findProblem(size);
  if (Math.min(size.width, size.height) < coverSide) return { path, picture: undefined, problem };
  const picture = await renderer.render({
    node: {
      type: "image",
      src: "cover",
      style: { width: coverSide, height: coverSide, objectFit: "cover" },
    },
    width: coverSide,
    height: coverSide,
    format: "jpeg",
    images: { cover },
  });
  if (problem === undefined) await cache.keep(path, picture);
  return { path, picture, problem };
}

function findProblem({ width, height }: PictureSize): string | undefined {
  const size = `${width} × ${height} pixels`;
  if (width !== height) {
    return `the cover has ${size}; Apple takes only square ones, other apps cut the sides off — make it square`;
  }
  if (width < coverSide) {
    return `the cover has ${size}; Apple takes none below ${coverSide} × ${coverSide}, and it is not enlarged here — give a larger one`;
  }
  if (width > largestSide) {
    return `the cover has ${size}; Apple takes none above ${largestSide} × ${largestSide} — make it smaller`;
  }
  return undefined;
}
