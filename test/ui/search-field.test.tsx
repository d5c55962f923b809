import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { SearchField } from "#ui/search-field.tsx";

/** A search field whose value lives around it, as on every page. */
function renderField(initial = "", isPlain = false) {
  const onChange = vi.fn<(value: string) => void>();
  const onEnter = vi.fn<(isShiftHeld: boolean) => void>();
  function Page() {
    const [value, setValue] = useState(initial);
    const change = (next: string): void => {
      onChange(next);
      setValue(next);
    };
    const texts = { label: "搜索", placeholder: "词句…", clearLabel: "清空" };
    const events = { onChange: change, onEnter };
    return <SearchField {...texts} {...events} keyHint="/" value={value} isPlain={isPlain} />;
  }
  render(<Page />);
  const field = screen.getByRole("searchbox", { name: "搜索" });
  return { field, onChange, onEnter, user: userEvent.setup() };
}

describe("SearchField", () => {
  it("tells every change of its text", async () => {
    const { field, onChange, user } = renderField();
    await user.type(field, "谷歌");
    expect(onChange.mock.calls).toEqual([["谷"], ["谷歌"]]);
  });

  it("tells Enter, and whether Shift is held", async () => {
    const { field, onEnter, user } = renderField("谷歌");
    await user.type(field, "{Enter}");
    await user.type(field, "{Shift>}{Enter}{/Shift}");
    expect(onEnter.mock.calls).toEqual([[false], [true]]);
  });

  it("leaves Enter and Escape to the input method while a word is composed", () => {
    const { field, onEnter, onChange } = renderField("gu");
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    fireEvent.keyDown(field, { key: "Escape", isComposing: true });
    expect(onEnter).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it("keeps a word being composed to itself until it is chosen", () => {
    const { field, onChange } = renderField("AI");
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "AIgu" } });
    expect(field).toHaveValue("AIgu");
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: "AI谷" } });
    fireEvent.compositionEnd(field);
    expect(onChange).toHaveBeenLastCalledWith("AI谷");
    expect(field).toHaveValue("AI谷");
  });
});

describe("SearchField: leaving it", () => {
  it("is cleared by Escape, and left by the next one", async () => {
    const { field, user } = renderField("谷歌");
    await user.click(field);
    await user.keyboard("{Escape}");
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(field).not.toHaveFocus();
  });

  it("keeps Escape from the page", () => {
    const { field } = renderField("谷歌");
    const escape = createEvent.keyDown(field, { key: "Escape" });
    const heard = vi.fn<() => void>();
    window.addEventListener("keydown", heard, { once: true });
    fireEvent(field, escape);
    window.removeEventListener("keydown", heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it("has a button that clears it once it holds something", async () => {
    const { field, user } = renderField();
    expect(screen.queryByRole("button", { name: "清空" })).toBeNull();
    await user.type(field, "谷");
    await user.click(screen.getByRole("button", { name: "清空" }));
    expect(field).toHaveValue("");
  });

  it("leaves its room to the words where it is plain", () => {
    const { field } = renderField("谷歌", true);
    expect(screen.queryByRole("button", { name: "清空" })).toBeNull();
    expect(field.previousSibling).toBeNull();
  });

  it("shows its key while it is empty", async () => {
    const { field, user } = renderField();
    expect(screen.getByText("/")).toBeInTheDocument();
    await user.type(field, "谷");
    expect(screen.queryByText("/")).toBeNull();
  });
});
