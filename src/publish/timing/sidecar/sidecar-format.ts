import { isLrc } from "./parse-lrc.ts";
import { isSrt } from "./parse-srt.ts";
import { isTimedText } from "./parse-timed-text.ts";
import { isTtml } from "./parse-ttml.ts";
import { isWhisperTsv } from "./parse-whisper-tsv.ts";
import { isVtt } from "./parse-vtt.ts";

/** The grammars in which a sidecar may be written. */
export type SidecarFormat =
  | "timeline"
  | "podcast"
  | "whisper"
  | "whisper-tsv"
  | "deepgram"
  | "assembly"
  | "vtt"
  | "srt"
  | "timed-text"
  | "lrc"
  | "ttml";

/**
 * Finds out by its content what a sidecar is, because names lie. A file with a fault is what
 * its author meant it to be; undefined for what is none of these at all.
 */
export function findSidecarFormat(text: string): SidecarFormat | undefined {
  if (isVtt(text)) return "vtt";
  if (isTtml(text)) return "ttml";
  // Both begin with a bracket, as JSON may.
  if (isTimedText(text)) return "timed-text";
  if (isLrc(text)) return "lrc";
  if (isWhisperTsv(text)) return "whisper-tsv";
  if (/^\s*[{[]/u.test(text)) return findJsonFormat(text);
  return isSrt(text) ? "srt" : undefined;
}

/** By the names of fields that other programs do not use together. */
function findJsonFormat(text: string): SidecarFormat | undefined {
  const has = (name: string): boolean => text.includes(`"${name}"`);
  if (has("sentences") && (has("startMs") || has("spoken"))) return "timeline";
  if (has("segments") && has("startTime") && has("body")) return "podcast";
  if (has("results") && has("channels") && has("alternatives")) return "deepgram";
  // AssemblyAI, which also says of each word how sure it is, and lists segments nowhere.
  if (isAssembly(text)) return "assembly";
  // whisper.cpp; OpenAI and its kin, which may have words alone.
  const isCpp = has("transcription") && has("offsets");
  const hasTimes = has("start") && has("end");
  const isOpenAi = (has("segments") && has("text")) || (has("words") && has("word"));
  return isCpp || (hasTimes && isOpenAi) ? "whisper" : undefined;
}

/** Words with a text of their own, as no other program lists them beside its state. */
function isAssembly(text: string): boolean {
  const has = (name: string): boolean => text.includes(`"${name}"`);
  const isOther = has("segments") || has("word") || has("transcription");
  return !isOther && ["words", "text", "start", "end", "confidence"].every(has);
}
