import type { WrittenCaption } from "./caption.ts";

/**
 * Drops the number of the next cue where some tool forgot the blank line above it: for a browser
 * it is the last line of this cue's text.
 */
export function dropNumbers(captions: readonly WrittenCaption[]): WrittenCaption[] {
  return captions.map((caption, index) => {
    const lines = caption.text.split("\n");
    const isTouching = captions[index + 1]?.line === caption.line + 1 + lines.length;
    if (!isTouching || lines.length < 2 || !/^\d+$/u.test(lines.at(-1) ?? "")) return caption;
    const text = lines.slice(0, -1).join("\n");
    const words = caption.words
      .filter(([start]) => start < text.length)
      .map(
        ([start, end, startMs, endMs]) =>
          [start, Math.min(end, text.length), startMs, endMs] as const,
      );
    return { ...caption, text, words };
  });
}
