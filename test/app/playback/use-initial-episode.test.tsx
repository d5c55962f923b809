import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { filePaths } from "#core/files/file-paths.ts";
import { publishLibrary } from "../../support/sample-library.ts";
import { createSavedPosition } from "../../support/test-player.ts";
import { libraryFiles, openApp, openEpisode, soundUrl } from "../open-app.tsx";

describe("App: the first episode in the player", () => {
  it("is the newest at a first visit", async () => {
    const { player } = openApp("/");
    await waitFor(() =>
      expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-08")} at 0`]),
    );
  });

  it("is the one heard last, where the listener stopped", async () => {
    const { player } = openApp("/", {
      remembered: {
        episodeId: "2025-06-01",
        positions: { "2025-06-01": createSavedPosition(20) },
      },
    });
    await waitFor(() =>
      expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-01")} at 20`]),
    );
  });

  it("is the newest when the one heard last was taken down", async () => {
    const { player } = openApp("/", { remembered: { episodeId: "2020-01-01" } });
    await waitFor(() =>
      expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-08")} at 0`]),
    );
  });

  it("is the one whose page is open, whatever was heard last", async () => {
    const { player, server } = await openEpisode("", {
      remembered: { episodeId: "2025-06-01" },
    });
    expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-08")} at 0`]);
    expect(server.requests).not.toContain(filePaths.episode("2025-06-01"));
  });

  it("is the newest where the address names one that is not there", async () => {
    const { player } = openApp("/episodes/2020-01-01/");
    await waitFor(() =>
      expect(player.engine.calls).toEqual([`load ${soundUrl("2025-06-08")} at 0`]),
    );
  });

  it("is none in an empty library, and nothing breaks", async () => {
    const { player } = openApp("/", { files: publishLibrary([]) });
    expect(await screen.findByText("还没有节目。")).toBeInTheDocument();
    expect(player.engine.calls).toEqual([]);
  });

  it("takes no more than one of each file", async () => {
    const { server, player } = openApp("/");
    await waitFor(() => expect(player.engine.calls).toHaveLength(1));
    expect(new Set(server.requests).size).toBe(server.requests.length);
    expect([...libraryFiles.keys()]).toEqual(expect.arrayContaining(server.requests));
  });
});
