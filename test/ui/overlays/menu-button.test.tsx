import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { MenuItems } from "#ui/overlays/menu-items.tsx";
import { MenuButton } from "#ui/overlays/menu-button.tsx";

function renderMenu() {
  const choose = vi.fn<(label: string) => void>();
  const items = ["甲", "乙", "丙"].map((label) => ({ label, onChoose: () => choose(label) }));
  render(
    <MenuButton
      label="更多"
      renderItems={(onClose) => <MenuItems items={items} onClose={onClose} />}
    />,
  );
  return { choose, user: userEvent.setup(), button: screen.getByRole("button", { name: "更多" }) };
}

describe("MenuButton", () => {
  it("opens a menu with the focus on its first entry", async () => {
    const { user, button } = renderMenu();
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("menuitem", { name: "甲" })).toHaveFocus();
  });

  it("is moved in by arrows, Home and End, around its ends", async () => {
    const { user, button } = renderMenu();
    await user.click(button);
    for (const [key, name] of [
      ["ArrowDown", "乙"],
      ["End", "丙"],
      ["ArrowDown", "甲"],
      ["ArrowUp", "丙"],
      ["Home", "甲"],
    ] as const) {
      await user.keyboard(`{${key}}`);
      expect(screen.getByRole("menuitem", { name })).toHaveFocus();
    }
  });

  it("does what is chosen, once, and closes", async () => {
    const { user, button, choose } = renderMenu();
    await user.click(button);
    await user.click(screen.getByRole("menuitem", { name: "乙" }));
    expect(choose.mock.calls).toEqual([["乙"]]);
    expect(button).toHaveAttribute("aria-expanded", "false");
  });

  it("is closed by Esc, which the page does not hear, and takes the focus back", async () => {
    const { user, button } = renderMenu();
    const onPageKey = vi.fn<(key: string) => void>();
    await user.click(button);
    window.addEventListener("keydown", ({ key }) => onPageKey(key), { once: true });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(button).toHaveFocus();
    expect(onPageKey).not.toHaveBeenCalled();
  });

  it("is closed by a press elsewhere", async () => {
    const { user, button } = renderMenu();
    await user.click(button);
    await user.click(document.body);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(button).toHaveAttribute("aria-expanded", "false");
  });
});
