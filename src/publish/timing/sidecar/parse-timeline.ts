import { timelineFormat, type TimelineFile } from "./timeline-file.ts";
import {
  findJsonLine,
  listItemLines,
  parseJsonFile,
  type JsonText,
} from "../../faults/parse-json-file.ts";
import { PublishError, type PublishFaultCode } from "../../faults/publish-error.ts";

/** A timeline whose times and words are in order. */
export interface ParsedTimeline {
  readonly timeline: TimelineFile;
  /** The line of each sentence. */
  readonly lines: readonly number[];
}

interface TimelineFault {
  readonly code: PublishFaultCode;
  readonly path: readonly (string | number)[];
  readonly quoted: string;
  readonly expected: string;
}

/**
 * Parses a timeline and checks what no schema can say: times never run backwards, words stand
 * inside their sentence, one after the other.
 *
 * @throws PublishError with the line of the first fault
 */
export function parseTimeline(file: JsonText): ParsedTimeline {
  const timeline = parseJsonFile(timelineFormat, file);
  const fault = findTimeFault(timeline) ?? findWordFault(timeline);
  if (!fault) return { timeline, lines: listItemLines(file.text, ["sentences"]) };
  const { path, ...rest } = fault;
  const line = findJsonLine(file.text, path);
  throw new PublishError({ ...rest, where: file.shownPath, line });
}

interface TimelineMoment {
  readonly path: readonly (string | number)[];
  readonly startMs: number;
  readonly endMs: number;
}

function findTimeFault(timeline: TimelineFile): TimelineFault | undefined {
  let latestMs = 0;
  for (const { path, startMs, endMs } of listMoments(timeline)) {
    if (startMs < latestMs) {
      return { code: "times-backwards", path, quoted: `${startMs}`, expected: `${latestMs}` };
    }
    if (endMs < startMs) {
      return { code: "times-backwards", path, quoted: `${endMs}`, expected: `${startMs}` };
    }
    latestMs = startMs;
  }
  return undefined;
}

/** Sentences and their words in one order, in which starts must ascend; ends may overlap. */
function listMoments({ sentences }: TimelineFile): TimelineMoment[] {
  return sentences.flatMap((sentence, index): TimelineMoment[] => {
    if (sentence.spoken === false) return [];
    const path = ["sentences", index];
    const words = sentence.words.map(([, , startMs, endMs], word): TimelineMoment => ({
      path: [...path, "words", word],
      startMs,
      endMs,
    }));
    return [{ path, startMs: sentence.startMs, endMs: sentence.endMs }, ...words];
  });
}

function findWordFault({ sentences }: TimelineFile): TimelineFault | undefined {
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.spoken === false) continue;
    let free = 0;
    for (const [word, [start, end]] of sentence.words.entries()) {
      const isInside = start >= free && end <= sentence.text.length;
      if (!isInside || sentence.text.slice(start, end).trim() === "") {
        const path = ["sentences", index, "words", word];
        const quoted = `[${start}, ${end}]`;
        return { code: "word-outside-text", path, quoted, expected: sentence.text };
      }
      free = end;
    }
  }
  return undefined;
}
