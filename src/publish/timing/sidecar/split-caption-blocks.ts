/** What stands between two blank lines of a caption file. */
export interface CaptionBlock {
  /** 1-based line of the times or, without them, of the first line. */
  readonly line: number;
  /** The line with the arrow. */
  readonly timing: string | undefined;
  /** What stands above the times: an identifier; without times the whole block. */
  readonly head: readonly string[];
  readonly text: string;
}

/** The lines of a text, without a byte order mark. */
export function splitLines(source: string): string[] {
  return source.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
}

const arrow = "-->";

/**
 * Divides lines into blocks as WebVTT and SRT have them. A second line with an arrow starts
 * a block of its own, as does a number just above it: some tools forget the blank line.
 *
 * @see https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block
 */
export function splitCaptionBlocks(lines: readonly string[]): CaptionBlock[] {
  const blocks: CaptionBlock[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end > start) blocks.push(createBlock(lines.slice(start, end), start + 1));
    start = end;
  };
  let hasArrow = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      close(index);
      start = index + 1;
      hasArrow = false;
    } else if (line.includes(arrow)) {
      if (hasArrow) close(isNumber(lines[index - 1]) ? index - 1 : index);
      hasArrow = true;
    }
  }
  close(lines.length);
  return blocks;
}

function createBlock(lines: readonly string[], firstLine: number): CaptionBlock {
  const index = lines.findIndex((line) => line.includes(arrow));
  const timing = lines[index];
  return {
    line: firstLine + Math.max(0, index),
    timing,
    head: timing === undefined ? lines : lines.slice(0, index),
    text: timing === undefined ? "" : lines.slice(index + 1).join("\n"),
  };
}

function isNumber(line: string | undefined): boolean {
  return /^\s*\d+\s*$/u.test(line ?? "");
}
