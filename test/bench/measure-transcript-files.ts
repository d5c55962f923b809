import { gzipSync } from "node:zlib";
import { episodeFormat } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { compareSpeed } from "./compare-speed.ts";
import type { BenchRow } from "./render-table.ts";
import type { TranscriptSite } from "./transcript-site.ts";

/**
 * Bytes a word on the way to the browser, against the whole file: the words and their times
 * alone, and all that is loaded, with sentence times, stories and pauses.
 */
export async function measureSize(site: TranscriptSite, wordCount: number): Promise<BenchRow[]> {
  const episode = site.episodes.get(wordCount);
  const id = episode?.id ?? "";
  const texts = episode?.transcript.map(({ cues }) => cues.map(({ text }) => text).join(""));
  const bare = gzipSync(JSON.stringify(texts)).length;
  const text = gzipSync(await site.readFile(filePaths.episodeText(id))).length;
  const words = (await site.readFile(filePaths.episodeWords(id))).length;
  const whole = gzipSync(await site.readFile(filePaths.episode(id))).length;
  const format = (bytes: number): string => (bytes / wordCount).toFixed(2);
  const compare = (what: string, first: number): BenchRow => ({
    what: `${wordCount.toLocaleString("en")} words: gzip bytes a word, ${what}, against episode.json`,
    ours: `${format(first)} + ${format(words)} = ${format(first + words)}`,
    reference: format(whole),
    ratio: ((first + words) / whole).toFixed(2),
  });
  return [compare("text + word times", bare), compare("text.json + words.bin", text)];
}

/** The search behind each key of a word that is typed, against a count by `indexOf`. */
export function compareFind(site: TranscriptSite, wordCount: number): BenchRow[] {
  const file = parseFile(episodeFormat, site.episodes.get(wordCount));
  if (!file.ok) throw new Error(file.fault.message);
  const transcript = createTranscript(file.value.transcript);
  const searcher = createTranscriptSearcher(transcript);
  const text = transcript.paragraphs.map((paragraph) => paragraph.text).join("\n");
  // Chinese, because a Latin term counts only where it is a whole word.
  const [typed = ""] = /\p{Script=Han}{4}/u.exec(text) ?? [];
  return [1, 2, 3, 4].map((length) => {
    const term = typed.slice(0, length);
    const hits = searcher.findHits(term).length;
    const counted = countByIndexOf(text, term);
    if (hits !== counted) throw new Error(`${hits} hits of ${term}, and indexOf counts ${counted}`);
    return compareSpeed({
      what: `${wordCount.toLocaleString("en")} words: ${hits} hits with their times, against indexOf`,
      ours: () => searcher.findHits(term),
      reference: () => countByIndexOf(text, term),
      repeat: 3,
    });
  });
}

function countByIndexOf(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    count += 1;
  }
  return count;
}
