import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import { compareSpeed } from "./compare-speed.ts";
import { generateTranscript } from "./generate-transcript.ts";
import type { BenchRow } from "./render-table.ts";

/** Finding a term in a whole transcript, against bare `indexOf` over the same text. */
export function benchMatcher(): BenchRow[] {
  return [2_500, 30_000, 150_000].map((wordCount) => {
    const transcript = generateTranscript(wordCount);
    const searcher = createTranscriptSearcher(transcript);
    const text = transcript.paragraphs.map((paragraph) => paragraph.text).join("\n");
    const term = transcript.paragraphs[0]?.text.slice(10, 12) ?? "";
    const found = searcher.findHits(term).length;
    return compareSpeed({
      what: `${found} hits among ${wordCount} words, against indexOf without times`,
      ours: () => searcher.findHits(term),
      reference: () => countByIndexOf(text, term),
      repeat: 5,
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
