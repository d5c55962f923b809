import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Sheet } from "#ui/overlays/sheet.tsx";

function renderSheet() {
  const onClose = vi.fn<() => void>();
  const result = render(
    <Sheet title="键盘快捷键" closeLabel="关闭" onClose={onClose}>
      <p>一张表</p>
    </Sheet>,
  );
  return { onClose, ...result };
}

describe("Sheet", () => {
  it("opens as a modal dialog with a title", () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
    renderSheet();
    expect(showModal).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("dialog", { name: "键盘快捷键" })).toHaveTextContent("一张表");
    expect(screen.getByRole("heading", { name: "键盘快捷键" })).toBeInTheDocument();
  });

  it("asks to be closed by its cross", async () => {
    const { onClose } = renderSheet();
    await userEvent.setup().click(screen.getByRole("button", { name: "关闭" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("asks to be closed by Escape, which the browser tells as cancel", () => {
    const { onClose } = renderSheet();
    const isLeftToBrowser = fireEvent(
      screen.getByRole("dialog"),
      new Event("cancel", { cancelable: true }),
    );
    expect(onClose).toHaveBeenCalledTimes(1);
    // Whoever shows the sheet takes it away; the browser must not do so on its own.
    expect(isLeftToBrowser).toBe(false);
  });

  it("is closed while it is on the page: only then every browser gives the focus back", () => {
    const places: boolean[] = [];
    vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function close(
      this: HTMLDialogElement,
    ) {
      places.push(this.isConnected);
    });
    renderSheet().unmount();
    expect(places).toEqual([true]);
  });

  it("stays when a sheet over it is closed by Escape", () => {
    const outer = vi.fn<() => void>();
    const inner = vi.fn<() => void>();
    render(
      <Sheet title="外" closeLabel="关闭" onClose={outer}>
        <Sheet title="内" closeLabel="关闭" onClose={inner}>
          <p>里面</p>
        </Sheet>
      </Sheet>,
    );
    fireEvent(
      screen.getByRole("dialog", { name: "内" }),
      new Event("cancel", { cancelable: true }),
    );
    expect(inner).toHaveBeenCalledTimes(1);
    expect(outer).not.toHaveBeenCalled();
  });

  it("is closed by a click beside it", () => {
    renderSheet();
    expect(screen.getByRole("dialog")).toHaveAttribute("closedby", "any");
  });

  it("closes the dialog when it goes, so that focus returns", () => {
    const close = vi.spyOn(HTMLDialogElement.prototype, "close");
    const { unmount } = renderSheet();
    unmount();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
