import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { TagChip, TagLink } from "#ui/tag-chip.tsx";

const ignore = (): void => undefined;

describe("TagChip", () => {
  it("has a name that starts with the tag, with the count behind it", () => {
    render(<TagChip tag="谷歌" count={4} isPressed={false} onToggle={ignore} />);
    expect(screen.getByRole("button")).toHaveAccessibleName("谷歌 4");
  });

  it("has no count where there is none", () => {
    render(<TagChip tag="谷歌" isPressed={false} onToggle={ignore} />);
    expect(screen.getByRole("button")).toHaveAccessibleName("谷歌");
  });

  it.each([true, false])("says whether it is chosen: %s", (isPressed) => {
    render(<TagChip tag="谷歌" isPressed={isPressed} onToggle={ignore} />);
    expect(screen.getByRole("button")).toHaveAttribute("aria-pressed", String(isPressed));
  });

  it("is toggled by a click and by the keyboard", async () => {
    const onToggle = vi.fn<() => void>();
    render(<TagChip tag="谷歌" isPressed={false} onToggle={onToggle} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button"));
    await user.keyboard("{Enter} ");
    expect(onToggle).toHaveBeenCalledTimes(3);
  });

  it("shows a tag as the text that it is", () => {
    const tag = "<img src=x onerror=alert(1)>";
    const { container } = render(<TagChip tag={tag} isPressed={false} onToggle={ignore} />);
    expect(screen.getByRole("button")).toHaveTextContent(tag);
    expect(container.querySelector("img")).toBeNull();
  });
});

describe("TagLink", () => {
  it.each([
    [true, "page"],
    [false, null],
  ])("leads to the tag's page and says whether it is this one: %s", (isCurrent, current) => {
    render(<TagLink tag="谷歌" count={4} isCurrent={isCurrent} href="/?tag=谷歌" />);
    const link = screen.getByRole("link", { name: "谷歌 4" });
    expect(link).toHaveAttribute("href", "/?tag=谷歌");
    expect(link.getAttribute("aria-current")).toBe(current);
  });
});
