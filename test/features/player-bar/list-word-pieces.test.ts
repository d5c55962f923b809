import { describe, expect, it } from "vitest";
import { createTranscript } from "#core/files/read-episode.ts";
import { readCueText } from "#core/episode/transcript.ts";
import { listWordPieces } from "#features/player-bar/list-word-pieces.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

describe("listWordPieces", () => {
  it("cuts every sentence at its words, and loses nothing of it", () => {
    const { transcript } = sampleEpisode;
    for (const cue of transcript.cues.keys()) {
      const pieces = listWordPieces(transcript, cue);
      expect(pieces.map(({ text }) => text).join("")).toBe(readCueText(transcript, cue));
      expect(pieces.filter(({ word }) => word !== undefined).length).toBeGreaterThan(0);
    }
  });

  it("is one piece where no word has a time, and none where there is no sentence", () => {
    const transcript = createTranscript(createSampleEpisodeFile().transcript);
    const wordless = transcript.cues.findIndex(({ firstWord, endWord }) => firstWord === endWord);
    expect(listWordPieces(transcript, wordless)).toEqual([
      { text: readCueText(transcript, wordless) },
    ]);
    expect(listWordPieces(transcript, -1)).toEqual([]);
  });
});
