import { createEvent, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findShortcut, shortcutTable, type ShortcutName } from "#actions/shortcut-table.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";

afterEach(() => {
  document.body.replaceChildren();
});

/** Every shortcut bound to one spy, which hears `name` and `key`. */
function bindAll() {
  const called = vi.fn<(name: ShortcutName, key: string) => void>();
  const handlers = Object.fromEntries(
    shortcutTable.map(({ name }) => [name, (key: string) => called(name, key)]),
  );
  const { unmount } = renderHook(() => useShortcuts(handlers));
  return { called, unmount };
}

function addToPage(markup: string): Element {
  document.body.innerHTML = markup;
  return document.querySelector("[data-target]") ?? document.body;
}

const presses = shortcutTable.flatMap(({ name, keys, isShifted = false }) =>
  keys.map((key) => ({ name, key, shiftKey: isShifted })),
);

describe("shortcutTable", () => {
  it("binds each key once", () => {
    const keys = presses.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each<[string, ShortcutName]>([
    [" ", "toggle"],
    ["k", "toggle"],
    ["j", "back"],
    ["l", "forward"],
    ["ArrowLeft", "nudgeBack"],
    ["ArrowRight", "nudgeForward"],
    ["ArrowUp", "volumeUp"],
    ["ArrowDown", "volumeDown"],
    ["m", "mute"],
    ["<", "slower"],
    [">", "faster"],
    ["[", "previousSentence"],
    ["]", "nextSentence"],
    ["7", "tenth"],
    ["f", "follow"],
    ["s", "share"],
    ["/", "search"],
    ["?", "help"],
    ["Escape", "escape"],
  ])("has for %j: %s", (key, name) => {
    expect(findShortcut({ key, shiftKey: false })?.name).toBe(name);
  });

  it("has stories on Shift with N and P, also while Caps Lock is on", () => {
    expect(findShortcut({ key: "N", shiftKey: true })?.name).toBe("nextStory");
    expect(findShortcut({ key: "P", shiftKey: true })?.name).toBe("previousStory");
    // Caps Lock alone gives capitals without Shift.
    expect(findShortcut({ key: "N", shiftKey: false })).toBeUndefined();
    expect(findShortcut({ key: "n", shiftKey: false })).toBeUndefined();
  });
});

describe("useShortcuts", () => {
  it.each(presses)("calls $name for $key, and keeps the key from the browser", (press) => {
    const { called } = bindAll();
    const isLeftToBrowser = fireEvent.keyDown(document.body, press);
    expect(called.mock.calls).toEqual([[press.name, press.key]]);
    expect(isLeftToBrowser).toBe(false);
  });

  it("leaves keys that nobody bound here to others", () => {
    const toggle = vi.fn<() => void>();
    renderHook(() => useShortcuts({ toggle }));
    expect(fireEvent.keyDown(document.body, { key: "j" })).toBe(true);
    expect(fireEvent.keyDown(document.body, { key: "q" })).toBe(true);
    expect(toggle).not.toHaveBeenCalled();
  });

  it("stops when its part of the page goes", () => {
    const { called, unmount } = bindAll();
    unmount();
    fireEvent.keyDown(document.body, { key: "k" });
    expect(called).not.toHaveBeenCalled();
  });
});

describe("useShortcuts: when it rests", () => {
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
    "with %o",
    (condition) => {
      const { called } = bindAll();
      expect(fireEvent.keyDown(document.body, { key: "k", ...condition })).toBe(true);
      expect(called).not.toHaveBeenCalled();
    },
  );

  it.each([
    "<input data-target>",
    "<input type=range data-target>",
    "<textarea data-target></textarea>",
    "<select data-target></select>",
    "<div contenteditable><b data-target>文字</b></div>",
    "<dialog open><p data-target>一张表</p></dialog>",
    "<div role=menu><button data-target>一项</button></div>",
  ])("inside of %s", (markup) => {
    const { called } = bindAll();
    fireEvent.keyDown(addToPage(markup), { key: "k" });
    expect(called).not.toHaveBeenCalled();
  });

  it.each([
    "<button data-target>按钮</button>",
    "<details><summary data-target></summary></details>",
  ])("for Space on %s, which presses it already, not for other keys", (markup) => {
    const { called } = bindAll();
    const target = addToPage(markup);
    expect(fireEvent.keyDown(target, { key: " " })).toBe(true);
    expect(called).not.toHaveBeenCalled();
    fireEvent.keyDown(target, { key: "k" });
    expect(called.mock.calls).toEqual([["toggle", "k"]]);
  });

  it("for keys that somebody else has taken", () => {
    const { called } = bindAll();
    const press = createEvent.keyDown(document.body, { key: "k" });
    press.preventDefault();
    fireEvent(document.body, press);
    expect(called).not.toHaveBeenCalled();
  });
});
