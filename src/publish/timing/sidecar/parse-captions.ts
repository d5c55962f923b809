import type { Caption, CaptionProblem, ParsedCaptions } from "./caption.ts";
import { parsePodcastTranscript } from "./parse-podcast-transcript.ts";
import { parseSrt } from "./parse-srt.ts";
import { parseVtt } from "./parse-vtt.ts";
import type { SidecarFormat } from "./sidecar-format.ts";

const parsers: Readonly<
  Record<Exclude<SidecarFormat, "timeline">, (text: string) => ParsedCaptions>
> = { podcast: parsePodcastTranscript, vtt: parseVtt, srt: parseSrt };

/** Parses captions of any grammar and checks that their times are in order. Never throws. */
export function parseCaptions(text: string, format: keyof typeof parsers): ParsedCaptions {
  const { captions, problems } = parsers[format](text);
  const all = [...problems, ...findOrderProblems(captions)];
  return { captions, problems: all.toSorted((a, b) => a.line - b.line) };
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
