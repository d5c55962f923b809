/** Text made comparable, with a map from every folded unit back to the source. */
export interface FoldedText {
  /** Folded text: NFKC, lower case, dashes as `-`, white space runs as one space. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its source cluster starts. */
  readonly sourceStarts: Uint32Array;
  /** For each UTF-16 unit of `text`: where its source cluster ends (exclusive). */
  readonly sourceEnds: Uint32Array;
}

// A base character folds as one with what NFKC may compose into it: combining marks,
// half-width kana marks, the vowels and finals of Hangul.
const clusterPattern = /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/gu;
// A BOM is white space to \s, but invisible in print.
const whiteSpacePattern = /^[^\S\uFEFF]$/u;
// Invisible in print, so they must not hide a match: soft hyphen, zero-width characters, BOM.
const invisiblePattern = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const dashPattern = /[\u2010-\u2015\u2212]/gu;

// Anything but characters that fold by themselves to one unit each: ASCII, Chinese characters,
// full-width forms, and the marks between them. Two spaces fold to one.
const unevenPattern =
  /[^\x20-\x7E\u2014\u2018-\u201D\u3001-\u3003\u3008-\u3011\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E]| {2}/u;

const foldCluster = (cluster: string): string =>
  cluster
    .normalize("NFKC")
    .toLowerCase()
    // NFKC once more: lower-casing can leave a composable sequence (J with a caron).
    .normalize("NFKC")
    .replace(invisiblePattern, "")
    .replace(dashPattern, "-");

/**
 * Folds a text of which each UTF-16 unit folds to one unit, so that offsets stay the same;
 * undefined for any other. Most Chinese paragraphs are such texts, and whole ones fold fast.
 */
export function foldEvenText(source: string): string | undefined {
  if (unevenPattern.test(source)) return undefined;
  return source.normalize("NFKC").toLowerCase().replace(dashPattern, "-");
}

// 0, 1, 2, …: the map of texts that fold unit by unit, grown to the longest seen.
let offsets = Uint32Array.from({ length: 1024 }, (_, index) => index);

function listOffsets(start: number, count: number): Uint32Array {
  if (offsets.length < start + count) {
    offsets = Uint32Array.from({ length: 2 * (start + count) }, (_, index) => index);
  }
  return offsets.subarray(start, start + count);
}

/**
 * Folds case, width and white space, keeping a map back to the source.
 * Never throws; lone surrogates stay as they are.
 *
 * @example foldText("Qwen3－Embedding").text === "qwen3-embedding"
 */
export function foldText(source: string): FoldedText {
  const even = foldEvenText(source);
  if (even !== undefined) {
    const { length } = even;
    return { text: even, sourceStarts: listOffsets(0, length), sourceEnds: listOffsets(1, length) };
  }
  return foldClusters(source);
}

function foldClusters(source: string): FoldedText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(clusterPattern)) {
    const cluster = match[0];
    const start = match.index;
    const end = start + cluster.length;
    const isSpace = whiteSpacePattern.test(cluster);
    if (isSpace && text.endsWith(" ")) {
      // The run's one folded space stands for the whole run.
      ends[ends.length - 1] = end;
      continue;
    }
    const folded = isSpace ? " " : foldCluster(cluster);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
  }
  return { text, sourceStarts: Uint32Array.from(starts), sourceEnds: Uint32Array.from(ends) };
}
