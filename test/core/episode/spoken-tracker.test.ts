import { describe, expect, it } from "vitest";
import { createTranscript } from "#core/files/read-episode.ts";
import { createSpokenTracker } from "#core/episode/spoken-tracker.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";

// Words at 1.0–1.4, 1.4–1.8 | 2.0–2.5, 2.6–3.0; a sentence without words at 5.0–6.0.
const transcript = createTranscript(createSampleEpisodeFile().transcript);

describe("createSpokenTracker", () => {
  it("tells word and sentence when they change, and nothing in between", () => {
    const tracker = createSpokenTracker(transcript);
    expect(tracker.moveTo(1.1)).toEqual({ word: 0, cue: 0 });
    expect(tracker.moveTo(1.2)).toBeUndefined();
    expect(tracker.moveTo(1.4)).toEqual({ word: 1, cue: 0 });
    expect(tracker.moveTo(2)).toEqual({ word: 2, cue: 1 });
  });

  it("keeps the sentence through a pause", () => {
    const tracker = createSpokenTracker(transcript);
    expect(tracker.moveTo(1.9)).toEqual({ word: -1, cue: 0 });
    expect(tracker.moveTo(2.55)).toEqual({ word: -1, cue: 1 });
  });

  it("tells at once that nothing is spoken yet", () => {
    const tracker = createSpokenTracker(transcript);
    expect(tracker.moveTo(0)).toEqual({ word: -1, cue: -1 });
    expect(tracker.moveTo(0.5)).toBeUndefined();
  });

  it("knows a sentence without words, and passes over one that is not in the sound", () => {
    const tracker = createSpokenTracker(transcript);
    expect(tracker.moveTo(5.5)).toEqual({ word: -1, cue: 3 });
  });

  it("finds what is spoken after a seek in either direction", () => {
    const tracker = createSpokenTracker(transcript);
    tracker.moveTo(2.9);
    expect(tracker.moveTo(1)).toEqual({ word: 0, cue: 0 });
    expect(tracker.moveTo(2.7)).toEqual({ word: 3, cue: 1 });
  });
});
