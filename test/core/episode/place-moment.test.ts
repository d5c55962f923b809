import { describe, expect, it } from "vitest";
import { formatMomentTime, parseMomentTime } from "#core/episode/moment-time.ts";
import { placeMoment } from "#core/episode/place-moment.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import { arbitraryEpisodeFile } from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

/** A story at 20.04 s whose first sentence begins a breath later. */
const places = {
  audio: { file: "audio.mp3", durationSeconds: 60, sizeBytes: 1, type: "audio/mpeg" },
  stories: [
    { kind: "item", startSeconds: 0, endSeconds: 20.04, title: "一" },
    { kind: "item", startSeconds: 20.04, endSeconds: 60, title: "二" },
  ],
  transcript: { spokenCueStartsSeconds: Float64Array.of(0.5, 8.26, 20.08, 30) },
} as const;

describe("placeMoment", () => {
  it.each([
    ["a sentence that begins in the tenth that was cut", 8.2, 8.26],
    ["the sentence of a story that begins in it, too", 20, 20.08],
    ["a sentence that begins at it", 30, 30],
    ["a place in a sentence", 8.1, 8.1],
    ["the end, for what is past it", 99, 60],
  ])("is %s", (_, startSeconds, placedSeconds) => {
    expect(placeMoment({ startSeconds }, places)).toEqual({ startSeconds: placedSeconds });
  });

  it("keeps a clip that ends before the sentence begins", () => {
    const clip = { startSeconds: 8.2, endSeconds: 8.25 };
    expect(placeMoment(clip, places)).toEqual(clip);
  });

  it("comes from the link of any sentence or story to where that begins", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const { audio, ...read } = createEpisode(file);
        const stories = read.stories.toSorted((a, b) => a.startSeconds - b.startSeconds);
        const transcript = {
          spokenCueStartsSeconds: read.transcript.spokenCueStartsSeconds.toSorted(),
        };
        const begins = [
          ...transcript.spokenCueStartsSeconds,
          ...stories.map(({ startSeconds }) => startSeconds),
        ];
        for (const startSeconds of begins.filter((seconds) => seconds < audio.durationSeconds)) {
          const moment = parseMomentTime(formatMomentTime({ startSeconds })) ?? { startSeconds: 0 };
          const placed = placeMoment(moment, { audio, stories, transcript }).startSeconds;
          expect(placed).toBeGreaterThanOrEqual(startSeconds);
          expect(placed).toBeLessThan(startSeconds + 0.1);
        }
      }),
    );
  });
});
