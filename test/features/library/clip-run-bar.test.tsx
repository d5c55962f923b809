import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { rootUrl } from "../../support/fake-fetch.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { renderLibrary } from "./render-library.tsx";

const soundOf = (id: string): string => `${rootUrl}episodes/${id}/audio.mp3`;
/** 谷歌 is spoken four times in the newer episode, and at one second in the older one. */
const google = sampleEpisodeFile.transcript
  .flatMap(({ cues }) => cues)
  .filter(({ text }) => text.includes("谷歌"))
  .map(({ startMs, endMs }) => ({ start: startMs / 1000, end: endMs / 1000 }));

async function openRun() {
  const library = renderLibrary({ filter: { tags: ["谷歌"] } });
  await library.user.click(await screen.findByRole("button", { name: "连着播放" }));
  const { engine } = library.player;
  const bar = () => within(screen.getByRole("region", { name: "连着播放" }));
  await screen.findByRole("region", { name: "连着播放" });
  await act(async () => Promise.resolve());
  return {
    ...library,
    engine,
    bar,
    /** The clip in the player sounds to its end. */
    hear: (endSeconds: number) =>
      act(async () => {
        engine.startSounding();
        engine.playTo(endSeconds);
        engine.stopSounding();
      }),
  };
}

describe("ClipRunBar", () => {
  it("plays each moment to its end, then the next, across episodes, and then rests", async () => {
    const { engine, bar, hear } = await openRun();
    expect(google).toHaveLength(4);
    expect(bar().getByRole("status")).toHaveTextContent("第 1 / 5 句");
    for (const { end } of google) await hear(end);
    expect(engine.calls.filter((call) => /load|seek/u.test(call))).toEqual([
      `load ${soundOf("2025-06-08")} at ${google[0]?.start}`,
      ...google.slice(1).map(({ start }) => `seek ${start}`),
      `load ${soundOf("2025-06-01")} at 1`,
    ]);
    expect(bar().getByRole("status")).toHaveTextContent("第 5 / 5 句谷歌眼镜");
    expect(bar().queryByRole("button", { name: "下一句结果" })).toBeNull();
    await hear(4);
    expect(screen.queryByRole("region", { name: "连着播放" })).toBeNull();
    expect(engine.calls.at(-1)).toBe("pause");
  });

  it("goes on to the next moment when it is asked", async () => {
    const { engine, bar, user } = await openRun();
    await user.click(bar().getByRole("button", { name: "下一句结果" }));
    expect(bar().getByRole("status")).toHaveTextContent("第 2 / 5 句");
    expect(engine.calls).toContain(`seek ${google[1]?.start}`);
  });

  it("stops when it is asked", async () => {
    const { engine, bar, user } = await openRun();
    await user.click(bar().getByRole("button", { name: "停止连播" }));
    expect(engine.calls.at(-1)).toBe("pause");
    expect(screen.getByRole("button", { name: "连着播放" })).toBeInTheDocument();
  });

  it("ends when the listener plays something else, which goes on", async () => {
    const { engine, player } = await openRun();
    act(() => engine.startSounding());
    act(() => player.actions.seek(100));
    expect(screen.queryByRole("region", { name: "连着播放" })).toBeNull();
    expect(engine.calls.at(-1)).toBe("seek 100");
  });

  it("keeps on while the listener pauses", async () => {
    const { player, engine, bar } = await openRun();
    act(() => engine.startSounding());
    act(() => player.actions.pause());
    act(() => engine.stopSounding());
    expect(bar().getByRole("status")).toHaveTextContent("第 1 / 5 句");
  });
});
