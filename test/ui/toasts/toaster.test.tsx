import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { controlMessages } from "#messages/zh/controls.ts";
import { useToast, type Toast } from "#ui/toast-context.ts";
import { ToastForm } from "#ui/toasts/toast-form.tsx";
import { Toaster } from "#ui/toasts/toaster.tsx";
import { Sheet } from "#ui/overlays/sheet.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});

function Notifier({ notice }: { readonly notice: Toast }) {
  const notify = useToast();
  return <button onClick={() => notify(notice)}>{`notify ${notice.text}`}</button>;
}

/** A page on which each notice has a button that shows it. */
function renderRegion(...notices: readonly Toast[]) {
  render(
    <Toaster>
      {notices.map((notice) => (
        <Notifier key={notice.text} notice={notice} />
      ))}
    </Toaster>,
  );
  return {
    show: (text: string) => fireEvent.click(screen.getByRole("button", { name: `notify ${text}` })),
    wait: (ms: number): void => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    },
  };
}

describe("Toaster", () => {
  it("shows a notice in a live region that was there before", () => {
    const { show } = renderRegion({ text: "已分享" });
    const region = screen.getByRole("status");
    expect(region).toBeEmptyDOMElement();
    show("已分享");
    expect(region).toHaveTextContent("已分享");
  });

  it("takes a notice away after four seconds", () => {
    const { show, wait } = renderRegion({ text: "已分享" });
    show("已分享");
    wait(3999);
    expect(screen.getByRole("status")).toHaveTextContent("已分享");
    wait(1);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("gives the next notice its own four seconds", () => {
    const { show, wait } = renderRegion({ text: "一" }, { text: "二" });
    show("一");
    wait(3000);
    show("二");
    wait(3000);
    expect(screen.getByRole("status")).toHaveTextContent("二");
  });

  it("keeps a link that must be copied by hand until it is dismissed", () => {
    const link = "https://example.org/?t=83";
    const { show, wait } = renderRegion({ text: "请手动复制", link });
    show("请手动复制");
    wait(60_000);
    expect(screen.getByRole("textbox", { name: "请手动复制" })).toHaveValue(link);
    fireEvent.click(screen.getByRole("button", { name: controlMessages.dismiss }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("selects the link when it gets focus", () => {
    const link = "https://example.org/?t=83";
    const { show } = renderRegion({ text: "请手动复制", link });
    show("请手动复制");
    const field = screen.getByRole<HTMLInputElement>("textbox");
    fireEvent.focus(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, link.length]);
  });
});

describe("Toaster: while a sheet is open", () => {
  it("shows notices inside of it, because all else is inert, and takes them along", () => {
    const page = (isOpen: boolean) => (
      <Toaster>
        <Notifier notice={{ text: "已加书签" }} />
        {isOpen && (
          <Sheet title="播放器" closeLabel="收起" onClose={() => undefined}>
            …
          </Sheet>
        )}
      </Toaster>
    );
    const { rerender } = render(page(true));
    const sheet = screen.getByRole("dialog");
    fireEvent.click(screen.getByText("notify 已加书签"));
    expect(sheet).toContainElement(screen.getByText("已加书签"));
    rerender(page(false));
    expect(sheet).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("已加书签");
  });
});

describe("Toaster: something to do", () => {
  const undo = vi.fn<() => void>();
  const offer = { text: "已删除", actions: [{ label: controlMessages.undo, onPress: undo }] };

  it("stays longer, and as long as it is being used", () => {
    const { show, wait } = renderRegion(offer);
    show("已删除");
    wait(9000);
    fireEvent.focus(screen.getByRole("button", { name: controlMessages.undo }));
    wait(60_000);
    expect(screen.getByText("已删除")).toBeInTheDocument();
    fireEvent.blur(screen.getByRole("button", { name: controlMessages.undo }));
    wait(10_000);
    expect(screen.queryByText("已删除")).toBeNull();
  });

  it("goes when the listener does it", () => {
    const { show } = renderRegion(offer);
    show("已删除");
    fireEvent.click(screen.getByRole("button", { name: controlMessages.undo }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText("已删除")).toBeNull();
  });
});

describe("Toaster: a fault of a toast", () => {
  it("leaves the page around it", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const renderForm = (): never => {
      throw new Error("a bug");
    };
    const { show } = renderRegion({ text: "已加书签", renderForm }, { text: "已复制" });
    show("已加书签");
    expect(screen.queryByText("已加书签")).toBeNull();
    show("已复制");
    expect(screen.getByText("已复制")).toBeInTheDocument();
  });
});

describe("Toaster: a question", () => {
  const onAnswer = vi.fn<(text: string) => void>();
  const question = { label: "备注", value: "旧", maxLength: 10, onAnswer };
  const renderForm = (onClose: () => void) => <ToastForm question={question} onClose={onClose} />;

  it("takes the focus, stays, and gives answer and focus back", () => {
    const { show, wait } = renderRegion({ text: "已加书签", renderForm });
    const opener = screen.getByRole("button", { name: "notify 已加书签" });
    opener.focus();
    show("已加书签");
    const field = screen.getByRole("textbox", { name: "备注" });
    expect(field).toHaveFocus();
    wait(60_000);
    fireEvent.change(field, { target: { value: " 新 " } });
    fireEvent.click(screen.getByRole("button", { name: controlMessages.save }));
    expect(onAnswer.mock.calls).toEqual([["新"]]);
    expect(opener).toHaveFocus();
  });

  it("is left with Escape, without an answer", () => {
    onAnswer.mockClear();
    const { show } = renderRegion({ text: "已加书签", renderForm });
    show("已加书签");
    const field = screen.getByRole("textbox", { name: "备注" });
    fireEvent.keyDown(field, { key: "Escape" });
    expect(screen.queryByRole("textbox", { name: "备注" })).toBeNull();
    expect(onAnswer).not.toHaveBeenCalled();
  });
});
