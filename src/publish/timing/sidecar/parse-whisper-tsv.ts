import type { Caption, ParsedCaptions } from "./caption.ts";

const head = /^\uFEFF?start\tend\ttext\s*$/u;
const rowPattern = /^(?<start>\d+)\t(?<end>\d+)\t(?<text>.*)$/u;

/** Whether a text is what Whisper writes with `--output_format tsv`. */
export function isWhisperTsv(source: string): boolean {
  return head.test(source.split(/\r\n|\r|\n/u, 1)[0] ?? "");
}

/** Parses Whisper's table of starts and ends in milliseconds. Never throws. */
export function parseWhisperTsv(source: string): ParsedCaptions {
  const captions = source.split(/\r\n|\r|\n/u).flatMap((row, index): Caption[] => {
    const { start, end, text = "" } = rowPattern.exec(row)?.groups ?? {};
    if (start === undefined || text.trim() === "") return [];
    const startMs = Number(start);
    return [
      {
        line: index + 1,
        startMs,
        endMs: Math.max(startMs, Number(end)),
        text: text.trim(),
        words: [],
      },
    ];
  });
  return { captions, problems: [] };
}
