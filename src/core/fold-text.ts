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

const foldCluster = (cluster: string): string =>
  cluster
    .normalize("NFKC")
    .toLowerCase()
    // NFKC once more: lower-casing can leave a composable sequence (J with a caron).
    .normalize("NFKC")
    .replace(invisiblePattern, "")
    .replace(dashPattern, "-");

/**
 * Folds case, width and white space, keeping a map back to the source.
 * Never throws; lone surrogates stay as they are.
 *
 * @example foldText("Qwen3－Embedding").text === "qwen3-embedding"
 */
export function foldText(source: string): FoldedText {
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
