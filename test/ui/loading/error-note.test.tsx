import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { controlMessages } from "#messages/zh/controls.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";

describe("ErrorNote", () => {
  it("says at once what went wrong, with a way on", async () => {
    const onRetry = vi.fn<() => void>();
    render(<ErrorNote sentence="连不上网络。" onRetry={onRetry} />);
    expect(screen.getByRole("alert")).toHaveTextContent("连不上网络。");
    await userEvent.setup().click(screen.getByRole("button", { name: controlMessages.retry }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("offers nothing where there is no way on", () => {
    render(<ErrorNote sentence="文件损坏。" />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
