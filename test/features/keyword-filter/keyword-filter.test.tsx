import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ListenerFilter } from "#core/links/page-link.ts";
import type { KeywordFilterProps } from "#features/keyword-filter/keyword-filter-props.ts";
import { KeywordFilter } from "#features/keyword-filter/keyword-filter.tsx";
import { tagMessages } from "#messages/zh/tags.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";

const tags = Array.from({ length: 12 }, (_, index) => ({ tag: `标签${index}`, hits: 12 - index }));

function renderFilter(props: Partial<KeywordFilterProps> = {}) {
  const onFilterChange = vi.fn<(filter: ListenerFilter) => void>();
  const onOnlyMatchingChange = vi.fn<(isOnlyMatching: boolean) => void>();
  const onStep = vi.fn<(step: 1 | -1) => void>();
  render(
    <KeywordFilter
      tags={tags}
      filter={{ tags: [], query: "" }}
      onFilterChange={onFilterChange}
      isOnlyMatching={false}
      onOnlyMatchingChange={onOnlyMatchingChange}
      hitCount={0}
      activeHit={-1}
      onStep={onStep}
      {...props}
    />,
  );
  return { onFilterChange, onOnlyMatchingChange, onStep, user: userEvent.setup() };
}

const getButton = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const getChip = (tag: string): HTMLElement => getButton(new RegExp(`^${tag}(?: |$)`, "u"));
const listChips = (): (string | null)[] =>
  screen
    .getAllByRole("button")
    .filter((button) => button.hasAttribute("aria-pressed"))
    .map((button) => button.textContent);

describe("KeywordFilter: tags", () => {
  it("are chips with their counts; the rest unfolds on demand", async () => {
    const { user } = renderFilter();
    expect(getChip("标签0")).toHaveAccessibleName("标签0 12");
    expect(screen.queryByText("标签11")).toBeNull();
    await user.click(getButton(/^\+\d+ /u));
    expect(getChip("标签11")).toBeInTheDocument();
  });

  it("are chosen and taken off by a press, and typed words stay", async () => {
    const { user, onFilterChange } = renderFilter({ filter: { tags: ["标签1"], query: "谷" } });
    await user.click(getChip("标签0"));
    await user.click(getChip("标签1"));
    expect(onFilterChange.mock.calls).toEqual([
      [{ tags: ["标签1", "标签0"], query: "谷" }],
      [{ tags: [], query: "谷" }],
    ]);
  });

  it("stay where they are when they are chosen", () => {
    renderFilter({ filter: { tags: ["标签2"], query: "" } });
    expect(listChips().slice(0, 3)).toEqual(["标签0 12", "标签1 11", "标签2 10"]);
    expect(getChip("标签2")).toHaveAttribute("aria-pressed", "true");
  });

  it("come to the front when they are chosen in the folded part", () => {
    renderFilter({ filter: { tags: ["标签11"], query: "" } });
    expect(listChips()[0]).toBe("标签11 1");
  });

  it("come to the front when a link brings one that the episode does not list", async () => {
    const { user, onFilterChange } = renderFilter({ filter: { tags: ["外来"], query: "" } });
    expect(listChips()[0]).toBe("外来 ");
    await user.click(getChip("外来"));
    expect(onFilterChange).toHaveBeenCalledWith({ tags: [], query: "" });
  });

  it("are known in any width and case", () => {
    renderFilter({
      tags: [{ tag: "Claude", hits: 2 }],
      filter: { tags: ["ＣＬＡＵＤＥ"], query: "" },
    });
    expect(listChips()[0]).toBe("Claude 2");
    expect(getChip("Claude")).toHaveAttribute("aria-pressed", "true");
  });
});

describe("KeywordFilter: typed words", () => {
  it("filter with every key", async () => {
    const { user, onFilterChange } = renderFilter({ filter: { tags: ["标签1"], query: "" } });
    await user.type(
      screen.getByRole("searchbox", { name: transcriptMessages.filterTranscript }),
      "谷",
    );
    expect(onFilterChange.mock.calls).toEqual([[{ tags: ["标签1"], query: "谷" }]]);
  });

  it("lead to the next hit with Enter, to the previous with Shift", () => {
    const { onStep } = renderFilter({ filter: { tags: [], query: "谷歌" }, hitCount: 4 });
    const field = screen.getByRole("searchbox");
    fireEvent.keyDown(field, { key: "Enter" });
    fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });
});

describe("KeywordFilter: hits", () => {
  const filter = { tags: ["标签1"], query: "谷歌" };

  it("have no controls while nothing is looked for", () => {
    renderFilter({ filter: { tags: [], query: "  " } });
    expect(screen.queryByRole("status")).toBeNull();
    expect(screen.queryByRole("button", { name: transcriptMessages.nextHit })).toBeNull();
  });

  it.each([
    [0, -1, transcriptMessages.noHits],
    [4, -1, tagMessages.momentCount(4)],
    [4, 0, transcriptMessages.hitPosition(1, 4)],
    [4, 3, transcriptMessages.hitPosition(4, 4)],
  ])("are counted: %i of them, standing at %i: %s", (hitCount, activeHit, text) => {
    renderFilter({ filter, hitCount, activeHit });
    expect(screen.getByRole("status")).toHaveTextContent(text);
  });

  it("are stepped through", async () => {
    const { user, onStep } = renderFilter({ filter, hitCount: 4 });
    await user.click(getButton(transcriptMessages.nextHit));
    await user.click(getButton(transcriptMessages.previousHit));
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it("are shown alone on demand", async () => {
    const { user, onOnlyMatchingChange } = renderFilter({ filter, hitCount: 4 });
    const button = getButton(transcriptMessages.onlyMatching);
    expect(button).toHaveAttribute("aria-pressed", "false");
    await user.click(button);
    expect(onOnlyMatchingChange).toHaveBeenCalledWith(true);
  });

  it("have neither steps nor a view of their own where there are none", () => {
    renderFilter({ filter, hitCount: 0 });
    expect(screen.queryByRole("button", { name: transcriptMessages.nextHit })).toBeNull();
    expect(screen.queryByRole("button", { name: transcriptMessages.onlyMatching })).toBeNull();
  });

  it("go with the whole filter", async () => {
    const { user, onFilterChange } = renderFilter({ filter, hitCount: 0 });
    await user.click(getButton(transcriptMessages.clearFilter));
    expect(onFilterChange).toHaveBeenCalledWith({ tags: [], query: "" });
  });
});
