import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { InputFile } from "../../faults/input-file.ts";
import type { JsonText } from "../../faults/parse-json-file.ts";
import { readTextFile } from "../../faults/read-text-file.ts";
import { isWordByWord } from "./list-spoken-pieces.ts";
import { listScriptTokens } from "./list-script-tokens.ts";
import { parseCaptions } from "./parse-captions.ts";
import { findSidecarFormat, type SidecarFormat } from "./sidecar-format.ts";

// today.vtt, today.zh-CN.vtt, today.timeline.json beside today.mp3.
const suffixPattern =
  /^\.(?:timeline\.json|(?:(?<language>[a-z]{2,3})(?:-[a-z\d]{2,8})*\.)?(?:json|vtt|srt))$/iu;
/** Codes that name the same language. */
const sameLanguage: Readonly<Record<string, string>> = { cmn: "zh", yue: "zh", zho: "zh" };

const formatRanks: Readonly<Record<SidecarFormat, number>> = {
  timeline: 2,
  podcast: 3,
  vtt: 4,
  srt: 5,
};

/**
 * Finds the best file with times that lies beside a sound and has its name: word times win,
 * then our own timeline. Other programs' JSON is none; captions in a language other than that
 * of the notes are translations.
 *
 * @param language of the notes, e.g. `zh`
 * @throws PublishError when one cannot be read
 */
export async function findSidecar(
  sound: InputFile,
  language: string,
): Promise<JsonText | undefined> {
  const found: { readonly file: JsonText; readonly rank: number }[] = [];
  for (const name of await listNames(sound, language)) {
    const path = join(dirname(sound.path), name);
    const shownPath = join(dirname(sound.shownPath), name);
    const file = { shownPath, text: await readTextFile({ path, shownPath }) };
    const rank = rankSidecar(file);
    if (rank !== undefined) found.push({ file, rank });
  }
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.file;
}

async function listNames({ path }: InputFile, language: string): Promise<string[]> {
  const base = basename(path, extname(path));
  // A folder that cannot be read is told by the sound that cannot be.
  const names = await readdir(dirname(path)).catch(() => []);
  const isOwn = (name: string): boolean => {
    const suffix = name.startsWith(base) && suffixPattern.exec(name.slice(base.length));
    if (!suffix) return false;
    const own = suffix.groups?.["language"]?.toLowerCase() ?? language;
    return (sameLanguage[own] ?? own) === language;
  };
  return names.filter(isOwn).toSorted();
}

/** The lower the better; undefined for what is no sidecar. */
function rankSidecar({ shownPath, text }: JsonText): number | undefined {
  const format = findSidecarFormat(text);
  if (format === "timeline") return text.includes('"words"') ? 0 : formatRanks.timeline;
  if (format === undefined) {
    // Only these names promise times.
    const isPromised = !shownPath.endsWith(".json") || shownPath.endsWith(".timeline.json");
    return isPromised ? 6 : undefined;
  }
  const { captions } = parseCaptions(text, format);
  const tokens = listScriptTokens(captions.map((caption) => caption.text));
  const hasWords =
    captions.some(({ words }) => words.length > 0) || isWordByWord(captions, tokens.length);
  return hasWords ? 1 : formatRanks[format];
}
