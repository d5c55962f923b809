import { screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { createLaterPart } from "#ui/loading/lazy-part.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { renderInApp } from "../../support/render-in-app.tsx";

interface Props {
  readonly title: string;
}

const Results = ({ title }: Props) => <h1>{title}</h1>;

const createLoad = () => vi.fn<() => Promise<ComponentType<Props>>>().mockResolvedValue(Results);

describe("createLaterPart", () => {
  it("says that it is loading, and then is there with what it was given", async () => {
    const load = createLoad();
    const { Part } = createLaterPart(load);
    expect(load).not.toHaveBeenCalled();
    renderInApp(<Part title="结果" />);
    expect(screen.getByText(controlMessages.loading)).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(screen.queryByText(controlMessages.loading)).toBeNull();
  });

  it("is there at once where it was prepared, and is loaded only once", async () => {
    const load = createLoad();
    const { Part, prepare } = createLaterPart(load);
    await prepare();
    await prepare();
    renderInApp(<Part title="结果" />);
    expect(screen.getByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("says that it cannot be loaded, and is loaded when it is tried again", async () => {
    const load = createLoad().mockRejectedValueOnce(new TypeError("offline"));
    const { Part } = createLaterPart(load);
    const { user } = renderInApp(<Part title="结果" />);
    expect(await screen.findByRole("alert")).toHaveTextContent("连不上网络，或者服务器没有回应。");
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("tells who prepares it that it cannot be loaded, and can be prepared again", async () => {
    const load = createLoad().mockRejectedValueOnce(new TypeError("offline"));
    const { prepare } = createLaterPart(load);
    await expect(prepare()).rejects.toThrow("offline");
    await expect(prepare()).resolves.toBeUndefined();
  });
});
