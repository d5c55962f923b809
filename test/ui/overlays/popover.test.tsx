import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Popover } from "#ui/overlays/popover.tsx";

function renderPopover() {
  const onApproach = vi.fn<() => void>();
  const onPageKey = vi.fn<(key: string) => void>();
  window.addEventListener("keydown", ({ key }) => onPageKey(key), { once: true });
  render(
    <>
      <Popover label="设置" icon="Aa" onApproach={onApproach}>
        <button type="button">里面</button>
      </Popover>
      <button type="button">外面</button>
    </>,
  );
  return { user: userEvent.setup(), onApproach, onPageKey };
}

const getButton = (name: string): HTMLElement => screen.getByRole("button", { name });
const queryPanel = (): HTMLElement | null => screen.queryByRole("group", { name: "设置" });

describe("Popover", () => {
  it("is closed until its button is pressed, and says so", async () => {
    const { user, onApproach } = renderPopover();
    expect(getButton("设置")).toHaveAttribute("aria-expanded", "false");
    expect(queryPanel()).toBeNull();
    await user.click(getButton("设置"));
    expect(onApproach).toHaveBeenCalled();
    expect(getButton("设置")).toHaveAttribute("aria-expanded", "true");
    expect(queryPanel()).toBeInTheDocument();
    await user.click(getButton("设置"));
    expect(queryPanel()).toBeNull();
  });

  it("is closed by Esc, which the page does not hear, and takes the focus back", async () => {
    const { user, onPageKey } = renderPopover();
    await user.click(getButton("设置"));
    getButton("里面").focus();
    await user.keyboard("{Escape}");
    expect(queryPanel()).toBeNull();
    expect(getButton("设置")).toHaveFocus();
    expect(onPageKey).not.toHaveBeenCalled();
  });

  it("is closed by a press elsewhere, and by leaving it with Tab", async () => {
    const { user } = renderPopover();
    await user.click(getButton("设置"));
    await user.click(getButton("里面"));
    expect(queryPanel()).toBeInTheDocument();
    await user.click(getButton("外面"));
    expect(queryPanel()).toBeNull();
    await user.click(getButton("设置"));
    await user.tab();
    expect(getButton("里面")).toHaveFocus();
    await user.tab();
    expect(queryPanel()).toBeNull();
  });
});
