import type { EpisodeFile } from "#core/files/episode-file.ts";
import { type Transcript } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";

/** A small seeded generator (mulberry32): the same text in every run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const signs = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动";

/** A transcript of `wordCount` two-character words in sentences of 20 and paragraphs of 8. */
export function generateTranscript(wordCount: number, seed = 1): Transcript {
  const random = createRandom(seed);
  const paragraphs: EpisodeFile["transcript"] = [];
  let timeMs = 0;
  for (let word = 0; word < wordCount; word += 160) {
    const cues: EpisodeFile["transcript"][number]["cues"] = [];
    for (let first = word; first < Math.min(word + 160, wordCount); first += 20) {
      const startMs = timeMs;
      const words: [number, number, number, number][] = [];
      let text = "";
      for (let index = 0; index < 20; index += 1) {
        const endMs = timeMs + 180 + Math.floor(random() * 160);
        words.push([text.length, text.length + 2, timeMs, endMs]);
        text += signs.charAt(random() * signs.length) + signs.charAt(random() * signs.length);
        timeMs = endMs;
      }
      cues.push({ text: `${text}。`, startMs, endMs: timeMs, keywords: [], words });
      timeMs += 400;
    }
    paragraphs.push({ story: 0, cues });
  }
  return createTranscript(paragraphs);
}
