import { gzipSync } from "node:zlib";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { createEpisodeTextFile, type EpisodeTextFile } from "#core/files/episode-text-file.ts";
import { countWords } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { encodeWordTimes } from "#core/files/word-times-file.ts";
import { findWordEnds } from "./find-word-ends.ts";

/** What the browser loads of an episode. */
export interface ReaderFiles {
  readonly text: EpisodeTextFile;
  /** Packed; undefined for an episode without word times. */
  readonly words: Uint8Array | undefined;
}

/** Derives the two files in which the browser loads an episode: first the text, then the words. */
export function deriveReaderFiles(episode: EpisodeFile): ReaderFiles {
  const transcript = createTranscript(episode.transcript);
  const text = createEpisodeTextFile(episode, transcript);
  const headlineWordEnds = findWordEnds(text.headline ?? text.title, episode.tags);
  return {
    text: { ...text, headlineWordEnds },
    words:
      countWords(transcript) > 0 ? gzipSync(encodeWordTimes(transcript), { level: 9 }) : undefined,
  };
}
