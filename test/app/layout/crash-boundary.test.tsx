import { render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { CrashBoundary } from "#app/layout/crash-boundary.tsx";
import { messagesZh } from "#messages/messages-zh.ts";

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
    expect(screen.getByRole("alert")).toHaveTextContent(messagesZh.crashed);
    expect(screen.getByRole("button", { name: messagesZh.reload })).toBeInTheDocument();
  });

  it("is not seen while nothing breaks", () => {
    render(<CrashBoundary>文稿</CrashBoundary>);
    expect(screen.getByText("文稿")).toBeInTheDocument();
  });
});
