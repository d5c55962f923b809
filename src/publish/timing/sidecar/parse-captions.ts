import type { Caption, CaptionProblem, ParsedCaptions, WrittenCaptions } from "./caption.ts";
import { clipRows } from "./clip-rows.ts";
import { dropNumbers } from "./drop-numbers.ts";
import { fillCaptionEnds } from "./fill-caption-ends.ts";
import { parseLrc } from "./parse-lrc.ts";
import { parsePodcastTranscript } from "./parse-podcast-transcript.ts";
import { parseAssembly, parseDeepgram } from "./parse-service-words.ts";
import { parseSrt } from "./parse-srt.ts";
import { parseTimedText } from "./parse-timed-text.ts";
import { parseTtml } from "./parse-ttml.ts";
import { parseVtt } from "./parse-vtt.ts";
import { parseWhisperTsv } from "./parse-whisper-tsv.ts";
import { parseWhisper } from "./parse-whisper.ts";
import type { SidecarFormat } from "./sidecar-format.ts";
import { unrollCaptions } from "./unroll-captions.ts";

const parsers: Readonly<
  Record<Exclude<SidecarFormat, "timeline">, (text: string) => WrittenCaptions>
> = {
  podcast: parsePodcastTranscript,
  whisper: parseWhisper,
  "whisper-tsv": parseWhisperTsv,
  deepgram: parseDeepgram,
  assembly: parseAssembly,
  vtt: parseVtt,
  srt: parseSrt,
  "timed-text": parseTimedText,
  lrc: parseLrc,
  ttml: parseTtml,
};

/**
 * Parses captions of any grammar, checks that their times are in order, and says each thing
 * once: what scrolls on the screen stands in several captions. Never throws.
 */
export function parseCaptions(text: string, format: keyof typeof parsers): ParsedCaptions {
  const { captions: written, problems } = parsers[format](text);
  const captions = fillCaptionEnds(dropNumbers(written));
  const all = [...problems, ...findOrderProblems(captions)];
  return {
    captions: clipRows(unrollCaptions(captions)),
    problems: all.toSorted((a, b) => a.line - b.line),
  };
}

/** Starts ascend, of captions and of the words inside; captions may overlap, as voices do. */
function findOrderProblems(captions: readonly Caption[]): CaptionProblem[] {
  let latestMs = 0;
  return captions.flatMap(({ line, startMs, endMs, words }) => {
    const moments = [latestMs, startMs, ...words.map(([, , ms]) => ms), endMs];
    latestMs = Math.max(latestMs, startMs);
    const late = moments.findIndex((ms, index) => ms < (moments[index - 1] ?? 0));
    if (late === -1) return [];
    const [quoted, expected] = [`${moments[late]}`, `${moments[late - 1]}`];
    return [{ code: "times-backwards" as const, line, quoted, expected }];
  });
}
