import { act, render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { WindowedRows } from "#ui/windowed-rows.tsx";

const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);

/** Says which lists are near the window, as browsers do after a scroll. */
function fakeIntersections() {
  const tellers = new Map<Element, (isIntersecting: boolean) => void>();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly callback: (entries: unknown[]) => void;
      constructor(callback: (entries: unknown[]) => void) {
        this.callback = callback;
      }
      observe(target: Element): void {
        const boundingClientRect = { height: 2000 };
        tellers.set(target, (isIntersecting) =>
          this.callback([{ target, isIntersecting, boundingClientRect }]),
        );
      }
      disconnect(): void {}
    },
  );
  return (list: Element | undefined, isNear: boolean): void =>
    act(() => list && tellers.get(list)?.(isNear));
}

function renderNumbers(items = numbers) {
  const { container } = render(
    <WindowedRows
      items={items}
      rowHeight={50}
      renderRow={(number, place) => (
        <li key={number} {...place}>
          <button type="button">{number}</button>
        </li>
      )}
    />,
  );
  return { container, lists: [...container.querySelectorAll("ul")] };
}

const countRows = (container: Element): number => container.querySelectorAll("li").length;

describe("WindowedRows", () => {
  it("shows the rows near the window, and space of the same height in place of all others", () => {
    const tell = fakeIntersections();
    const { container, lists } = renderNumbers();
    tell(lists[0], true);
    expect(countRows(container)).toBe(40);
    expect(lists.map((list) => list.style.height)).toEqual(["", ...Array(24).fill("2000px")]);
    tell(lists[12], true);
    tell(lists[0], false);
    expect(container.querySelector("li")?.textContent).toBe("481");
    expect(countRows(container)).toBe(40);
  });

  it("says which of how many a row is", () => {
    const tell = fakeIntersections();
    const { container, lists } = renderNumbers();
    tell(lists[1], true);
    const [row] = container.querySelectorAll("li");
    expect(row).toHaveAttribute("aria-posinset", "41");
    expect(row).toHaveAttribute("aria-setsize", "1000");
  });

  it("keeps the rows in which the keyboard stands", () => {
    const tell = fakeIntersections();
    const { container, lists } = renderNumbers();
    tell(lists[0], true);
    container.querySelector("button")?.focus();
    tell(lists[0], false);
    expect(countRows(container)).toBe(40);
  });

  it("shows all of a few, and all where nothing tells what is in view", () => {
    fakeIntersections();
    expect(countRows(renderNumbers(numbers.slice(0, 8)).container)).toBe(8);
    vi.stubGlobal("IntersectionObserver", undefined);
    expect(countRows(renderNumbers(numbers.slice(0, 60)).container)).toBe(60);
  });
});
