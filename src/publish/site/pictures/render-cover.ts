import { createHash } from "node:crypto";
import type { PictureCache } from "./picture-cache.ts";
import type { PictureRenderer, PictureSize } from "./picture-renderer.ts";

/** The cover in one size. */
export interface CoverSquare {
  readonly path: string;
  /** In pixels. */
  readonly side: number;
  readonly picture: Uint8Array;
}

/** What the cover is for apps. */
export interface RenderedCover {
  /** Largest first; none when the cover is too small or no picture at all: nothing is enlarged. */
  readonly squares: readonly CoverSquare[];
  /** What apps will do with a cover like this; undefined when it is right. */
  readonly problem: string | undefined;
}

/** Apple's least and largest sides. @see https://podcasters.apple.com/support/896 */
export const coverSide = 1400;
const largestSide = 3000;
const sides = [largestSide, coverSide];

interface CoverTools {
  readonly cache: PictureCache;
  readonly findRenderer: () => Promise<PictureRenderer>;
}

/** Renders the cover in the sizes that podcast apps want; kept with the other pictures. */
export async function renderCover(cover: Uint8Array, tools: CoverTools): Promise<RenderedCover> {
  const hash = createHash("sha256").update(cover).digest("hex").slice(0, 16);
  const findPath = (side: number): string => `pictures/${hash}-${side}.jpg`;
  const kept = await findKept(tools.cache, findPath);
  if (kept) return { squares: kept, problem: undefined };
  const renderer = await tools.findRenderer();
  const size = await renderer.measure(cover).catch(() => undefined);
  if (!size || size.width === 0) {
    return { squares: [], problem: "this is no picture that can be read" };
  }
  const problem = findProblem(size);
  const shorter = Math.min(size.width, size.height);
  const squares: CoverSquare[] = [];
  for (const side of sides.filter((one) => one <= shorter)) {
    // One after the other: each takes all cores, and its memory.
    // oxlint-disable-next-line no-await-in-loop
    const picture = await renderSquare(renderer, cover, side);
    squares.push({ path: findPath(side), side, picture });
  }
  // Only where nothing is wrong with it, so that every build says it, and the smallest last: what a
  // stopped build leaves is not taken for all of them.
  if (problem === undefined) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { path, picture } of squares) await tools.cache.keep(path, picture);
  }
  return { squares, problem };
}

/** What an earlier build made; undefined when it made nothing. */
async function findKept(
  cache: PictureCache,
  findPath: (side: number) => string,
): Promise<CoverSquare[] | undefined> {
  const squares: CoverSquare[] = [];
  for (const side of sides) {
    const path = findPath(side);
    // oxlint-disable-next-line no-await-in-loop
    const picture = await cache.find(path);
    if (picture) squares.push({ path, side, picture });
  }
  return squares.some(({ side }) => side === coverSide) ? squares : undefined;
}

function renderSquare(
  renderer: PictureRenderer,
  cover: Uint8Array,
  side: number,
): Promise<Uint8Array> {
  return renderer.render({
    node: {
      type: "image",
      src: "cover",
      style: { width: side, height: side, objectFit: "cover" },
    },
    width: side,
    height: side,
    format: "jpeg",
    images: { cover },
  });
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
