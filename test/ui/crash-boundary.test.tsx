import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CrashBoundary } from "#ui/crash-boundary.tsx";
import { ReloadContext } from "#ui/reload-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";

function Broken(): never {
  throw new Error("a bug");
}

describe("CrashBoundary", () => {
  it("shows a sentence and a way on in place of what broke", () => {
    // React reports the error to the console as well.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    render(
      <CrashBoundary>
        <Broken />
      </CrashBoundary>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent(errorMessages.crashed);
    expect(screen.getByRole("button", { name: controlMessages.reload })).toBeInTheDocument();
  });

  it("shows what was given for it, tells of the fault, and leaves what stands beside it", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const onCrash = vi.fn<() => void>();
    render(
      <>
        <p>播放器</p>
        <CrashBoundary fallback={<p>坏了</p>} onCrash={onCrash}>
          <Broken />
        </CrashBoundary>
      </>,
    );
    expect(screen.getByText("播放器")).toBeInTheDocument();
    expect(screen.getByText("坏了")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(onCrash).toHaveBeenCalledTimes(1);
  });

  it("loads the page anew in the app's way", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const reload = vi.fn<() => void>();
    render(
      <ReloadContext value={reload}>
        <CrashBoundary>
          <Broken />
        </CrashBoundary>
      </ReloadContext>,
    );
    await userEvent.setup().click(screen.getByRole("button", { name: controlMessages.reload }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is not seen while nothing breaks", () => {
    render(<CrashBoundary>文稿</CrashBoundary>);
    expect(screen.getByText("文稿")).toBeInTheDocument();
  });
});
