/** Sound that came before a break: its pieces in order, and by what it is known to be the same. */
export interface SoundParts {
  readonly blobs: readonly Blob[];
  readonly sizeBytes: number;
  /** `ETag` or `Last-Modified` of the answers that they came with; empty where there was none. */
  readonly validator: string;
}

const validatorHeader = "x-validator";
/** Whose file it is: a sound may stand on another host. */
export const ownerHeader = "x-episode";
const noParts: SoundParts = { blobs: [], sizeBytes: 0, validator: "" };

const createPartUrl = (url: string, start: number): string => `${url}?from=${start}`;

/** Reads the pieces that stand without a gap from the first byte on. */
export async function readParts(cache: Cache, url: string): Promise<SoundParts> {
  const blobs: Blob[] = [];
  let { sizeBytes, validator } = noParts;
  for (;;) {
    const part = await cache.match(createPartUrl(url, sizeBytes));
    const blob = await part?.blob();
    if (!part || !blob || blob.size === 0) return { blobs, sizeBytes, validator };
    blobs.push(blob);
    sizeBytes += blob.size;
    validator = part.headers.get(validatorHeader) ?? "";
  }
}

/** A piece as it came. */
export interface NewPart {
  readonly start: number;
  readonly blob: Blob;
  readonly validator: string;
  /** Id of its episode. */
  readonly owner: string;
}

/** Stores the next piece. */
export async function writePart(cache: Cache, url: string, part: NewPart): Promise<void> {
  const headers = { [validatorHeader]: part.validator, [ownerHeader]: part.owner };
  await cache.put(createPartUrl(url, part.start), new Response(part.blob, { headers }));
}

/** Forgets all pieces of a sound. */
export async function dropParts(cache: Cache, url: string): Promise<void> {
  const keys = await cache.keys(url, { ignoreSearch: true });
  await Promise.all(keys.map((key) => cache.delete(key)));
}
