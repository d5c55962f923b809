import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { filePaths } from "#core/files/file-paths.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { installFakeHighlights } from "../../../support/fake-highlights.ts";
import { libraryFiles, openEpisode } from "../../open-app.tsx";

const wordsPath = filePaths.episodeWords("2025-06-08");

describe("EpisodePage: word times that cannot be had", () => {
  it.each([
    ["missing", undefined],
    ["damaged", Uint8Array.of(1, 2, 3)],
  ])(
    "says that they are %s, marks sentences, and words once they are there",
    async (_, damaged) => {
      const readPainted = installFakeHighlights();
      const files = new Map(libraryFiles);
      files.delete(wordsPath);
      if (damaged) files.set(wordsPath, damaged);
      const { user, server, player } = await openEpisode("", { files });
      const note = await screen.findByRole("alert");
      expect(note).toHaveTextContent(episodeMessages.noWordTimes);

      act(() => player.actions.seek(83.2));
      expect(readPainted("spoken-sentence")).toEqual([expect.stringMatching(/^这不光是名字响亮/u)]);
      expect(readPainted("spoken-word")).toEqual([]);

      const words = libraryFiles.get(wordsPath);
      if (words !== undefined) server.files.set(wordsPath, words);
      await user.click(screen.getByRole("button", { name: "重试" }));
      await waitFor(() => expect(readPainted("spoken-word")).toHaveLength(1));
      expect(screen.queryByRole("alert")).toBeNull();
      expect(readPainted("spoken-sentence")).toHaveLength(1);
    },
  );

  it("are no word to lose where there are none", async () => {
    await openEpisode();
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
