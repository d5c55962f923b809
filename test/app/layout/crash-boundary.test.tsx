import { render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { CrashBoundary } from "#app/layout/crash-boundary.tsx";
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

  it("is not seen while nothing breaks", () => {
    render(<CrashBoundary>文稿</CrashBoundary>);
    expect(screen.getByText("文稿")).toBeInTheDocument();
  });
});
