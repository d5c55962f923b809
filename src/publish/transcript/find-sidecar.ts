import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import type { JsonText } from "../faults/parse-json-file.ts";
import { readTextFile } from "../faults/read-text-file.ts";
import { nameBypass } from "../timing/sidecar/load-sidecar.ts";
import { isWordByWord } from "../timing/sidecar/list-spoken-pieces.ts";
import { listScriptTokens } from "../timing/sidecar/list-script-tokens.ts";
import { parseCaptions } from "../timing/sidecar/parse-captions.ts";
import { findTranscriptFormat, type TranscriptFormat } from "./transcript-format.ts";

// today.vtt, today.zh-CN.vtt, today.timeline.json beside today.mp3.
const suffixPattern =
  /^\.(?:timeline\.json|(?:transcript\.)?(?:(?<language>[a-z]{2,3})(?:-[a-z\d]{2,8})*\.)?(?:json|vtt|srt|lrc|ttml|dfxp|tsv|txt|html?)|transcript\.md)$/iu;
/** Codes that name the same language. */
const sameLanguage: Readonly<Record<string, string>> = { cmn: "zh", yue: "zh", zho: "zh" };

const formatRanks: Readonly<Record<TranscriptFormat, number>> = {
  timeline: 2,
  podcast: 3,
  whisper: 3.5,
  "whisper-tsv": 4.5,
  deepgram: 3.6,
  assembly: 3.6,
  vtt: 4,
  srt: 5,
  ttml: 6,
  lrc: 7,
  "timed-text": 8,
  html: 10,
  text: 11,
};

/**
 * Finds the best file that lies beside a sound, has its name, and says when or what is spoken:
 * word times win, then our own timeline, then captions, then plain text. Other programs' JSON
 * is none; captions in a language other than those of the show are translations.
 *
 * @param languages of the show, e.g. `zh`; of any where none is known
 * @throws PublishError when one cannot be read
 */
export async function findSidecar(
  sound: InputFile,
  languages: readonly string[],
): Promise<JsonText | undefined> {
  const found: { readonly file: JsonText; readonly rank: number }[] = [];
  for (const name of await listNames(sound, languages)) {
    const path = join(dirname(sound.path), name);
    const shownPath = join(dirname(sound.shownPath), name);
    const file = { shownPath, text: await readFound({ path, shownPath }) };
    const rank = rankSidecar(file);
    if (rank !== undefined) found.push({ file, rank });
  }
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.file;
}

/** A file that was found and is at fault can be left out. */
async function readFound(file: InputFile): Promise<string> {
  const read = await readTextFile(file).then(
    (text) => () => text,
    (cause: unknown) => () => {
      throw cause;
    },
  );
  return nameBypass(read);
}

async function listNames({ path }: InputFile, languages: readonly string[]): Promise<string[]> {
  const base = basename(path, extname(path));
  // A folder that cannot be read is told by the sound that cannot be.
  const names = await readdir(dirname(path)).catch(() => []);
  const isOwn = (name: string): boolean => {
    const suffix = name.startsWith(base) && suffixPattern.exec(name.slice(base.length));
    if (!suffix) return false;
    const own = suffix.groups?.["language"]?.toLowerCase();
    if (own === undefined || languages.length === 0) return true;
    return languages.includes(sameLanguage[own] ?? own);
  };
  return names.filter(isOwn).toSorted();
}

/** The lower the better; undefined for what is no sidecar. */
function rankSidecar({ shownPath, text }: JsonText): number | undefined {
  const format = findTranscriptFormat(text);
  if (format === "timeline") return text.includes('"words"') ? 0 : formatRanks.timeline;
  // Only these names promise times.
  const isPromised = /\.(?:vtt|srt|lrc|ttml|dfxp|timeline\.json)$/iu.test(shownPath);
  if (format === undefined || (isPromised && ["html", "text"].includes(format))) {
    return isPromised ? 9 : undefined;
  }
  if (format === "html" || format === "text") return formatRanks[format];
  const { captions } = parseCaptions(text, format);
  const tokens = listScriptTokens(captions.map((caption) => caption.text));
  const hasWords =
    captions.some(({ words }) => words.length > 0) || isWordByWord(captions, tokens.length);
  return hasWords ? 1 : formatRanks[format];
}
