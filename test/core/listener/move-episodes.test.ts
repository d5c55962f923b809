import { describe, expect, it } from "vitest";
import { mergeBookmarks, type Bookmark } from "#core/listener/bookmark-file.ts";
import { moveEpisodes, type EpisodeMemory } from "#core/listener/move-episodes.ts";
import { emptyPlaybackMemory, mergePlaybackMemories } from "#core/listener/playback-memory-file.ts";
import { listQueue } from "#core/listener/queue-ranks.ts";

const moved = new Map([["pilot", "2025-06-08"]]);
const bookmark: Bookmark = {
  episodeId: "pilot",
  episodeTitle: "Pilot",
  startSeconds: 3,
  endSeconds: 5,
  text: "Hello.",
  note: "mine",
  createdAtMs: 10,
  changedAtMs: 10,
  isDeleted: false,
};
const memory: EpisodeMemory = {
  playback: {
    ...emptyPlaybackMemory,
    episodeId: "pilot",
    positions: {
      pilot: { seconds: 83, updatedAtMs: 100, isFinished: false },
      other: { seconds: 7, updatedAtMs: 100, isFinished: false },
    },
    heard: { pilot: { isHeard: true, changedAtMs: 5 } },
    queue: { pilot: { title: "Pilot", rank: 1, changedAtMs: 9, isRemoved: false } },
    changedAtMs: { episodeId: 100 },
  },
  bookmarks: { "pilot@3000": bookmark },
};

function move(own: EpisodeMemory, nowMs = 200): EpisodeMemory {
  const news = moveEpisodes(own, moved, nowMs);
  if (!news) return own;
  return {
    playback: mergePlaybackMemories(own.playback, news.playback),
    bookmarks: mergeBookmarks(own.bookmarks, news.bookmarks),
  };
}

describe("moveEpisodes", () => {
  it("takes progress, mark, queue, bookmarks and the last episode along", () => {
    const { playback, bookmarks } = move(memory);
    expect(playback.episodeId).toBe("2025-06-08");
    expect(playback.positions["2025-06-08"]).toEqual(memory.playback.positions["pilot"]);
    expect(playback.positions["pilot"]?.isForgotten).toBe(true);
    expect(playback.positions["other"]).toEqual(memory.playback.positions["other"]);
    expect(playback.heard["2025-06-08"]?.isHeard).toBe(true);
    expect(listQueue(playback.queue)).toEqual([{ id: "2025-06-08", title: "Pilot" }]);
    expect(bookmarks["2025-06-08@3000"]).toEqual({ ...bookmark, episodeId: "2025-06-08" });
    expect(bookmarks["pilot@3000"]).toMatchObject({ isDeleted: true, text: "", note: "" });
  });

  it("changes nothing when it is done twice, or nothing is remembered", () => {
    const once = move(memory);
    expect(moveEpisodes(once, moved, 300)).toBeUndefined();
    const nothing = { playback: emptyPlaybackMemory, bookmarks: {} };
    expect(moveEpisodes(nothing, moved, 300)).toBeUndefined();
  });

  it("leaves what is newer under the new id", () => {
    const newer = { seconds: 200, updatedAtMs: 150, isFinished: false };
    const { playback } = move({
      ...memory,
      playback: {
        ...memory.playback,
        positions: { ...memory.playback.positions, "2025-06-08": newer },
      },
    });
    expect(playback.positions["2025-06-08"]).toEqual(newer);
  });

  it("holds where another tab has written the earlier id once more", () => {
    const again = move(
      {
        ...move(memory),
        playback: mergePlaybackMemories(move(memory).playback, {
          ...memory.playback,
          positions: { pilot: { seconds: 90, updatedAtMs: 500, isFinished: false } },
        }),
      },
      600,
    );
    expect(again.playback.positions["2025-06-08"]?.seconds).toBe(90);
  });
});
