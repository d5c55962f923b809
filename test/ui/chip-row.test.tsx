import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ChipRow } from "#ui/chip-row.tsx";
import { tagMessages } from "#messages/zh/tags.ts";

function renderRow(count: number) {
  const names = Array.from({ length: count }, (_, index) => `标签${index + 1}`);
  render(
    <ChipRow
      label="关键词"
      firstCount={3}
      pinned={[<i key="pinned">选中</i>]}
      chips={names.map((name) => (
        <i key={name}>{name}</i>
      ))}
    />,
  );
  return screen.getByRole("group", { name: "关键词" });
}

describe("ChipRow", () => {
  it("shows the first chips behind the pinned ones, and how many are left", () => {
    const row = renderRow(5);
    expect(row).toHaveTextContent("选中标签1标签2标签3+2");
    const more = screen.getByRole("button", { name: tagMessages.moreTags(2) });
    expect(more).toHaveAttribute("aria-expanded", "false");
  });

  it("shows all on demand, and fewer again", async () => {
    const row = renderRow(5);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: tagMessages.moreTags(2) }));
    expect(row).toHaveTextContent("标签5");
    const fewer = screen.getByRole("button", { name: tagMessages.fewerTags });
    expect(fewer).toHaveAttribute("aria-expanded", "true");
    await user.click(fewer);
    expect(row).not.toHaveTextContent("标签5");
  });

  it("has no button where all are shown", () => {
    renderRow(3);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
