import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { renderLibrary } from "./render-library.tsx";

describe("Library: typing the way to a tag", () => {
  it("does not say that nothing is found under the tag that it found", async () => {
    renderLibrary({ filter: { query: "guge" } });
    expect(await screen.findByText(searchResultsMessages.onlyTagsFound)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^谷歌/u })).toBeInTheDocument();
    expect(screen.queryByText(searchResultsMessages.nothingFound)).toBeNull();
  });
});
