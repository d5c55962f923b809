import { act, screen, waitFor } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { ReloadContext } from "#ui/reload-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { renderInApp } from "../../support/render-in-app.tsx";

interface Props {
  readonly title: string;
}

const Results = ({ title }: Props) => <h1>{title}</h1>;

const createLoad = () => vi.fn<() => Promise<ComponentType<Props>>>().mockResolvedValue(Results);

const offline = new TypeError("offline");

describe("lazyPart", () => {
  it("shows what stands for it, and then is there with what it was given", async () => {
    const load = createLoad();
    const Part = lazyPart(load, { waiting: <p>等</p> });
    expect(load).not.toHaveBeenCalled();
    renderInApp(<Part title="结果" />);
    expect(screen.getByText("等")).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(screen.queryByText("等")).toBeNull();
  });

  it("is there at once where it was preloaded, and is loaded only once", async () => {
    const load = createLoad();
    const Part = lazyPart(load);
    Part.preload();
    Part.preload();
    await load.mock.results[0]?.value;
    renderInApp(<Part title="结果" />);
    expect(screen.getByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("says in its place that it cannot be loaded, and is loaded when it is tried again", async () => {
    const load = createLoad().mockRejectedValueOnce(offline);
    const Part = lazyPart(load, { noteClass: "w-56" });
    const { user } = renderInApp(<Part title="结果" />);
    const note = await screen.findByRole("alert");
    expect(note).toHaveTextContent(errorMessages.partMissing);
    expect(note).toHaveClass("w-56");
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("offers the newest page, for scripts that are gone for good", async () => {
    const reload = vi.fn<() => void>();
    const Part = lazyPart(createLoad().mockRejectedValue(offline));
    const { user } = renderInApp(
      <ReloadContext value={reload}>
        <Part title="结果" />
      </ReloadContext>,
    );
    await user.click(await screen.findByRole("button", { name: controlMessages.reload }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is silent when it cannot be preloaded, and can be loaded afterwards", async () => {
    const load = createLoad().mockRejectedValueOnce(offline);
    const Part = lazyPart(load);
    Part.preload();
    await expect(load.mock.results[0]?.value).rejects.toBe(offline);
    renderInApp(<Part title="结果" />);
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
    expect(screen.queryByText(errorMessages.partMissing)).toBeNull();
  });

  it("keeps its own fault to itself, and comes back when it is tried again", async () => {
    // React reports the error to the console as well.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    const Fragile = ({ title }: Props) => {
      if (isBroken) throw new Error("a bug");
      return <h1>{title}</h1>;
    };
    const Part = lazyPart(createLoad().mockResolvedValue(Fragile));
    const { user } = renderInApp(
      <>
        <p>文稿</p>
        <Part title="结果" />
      </>,
    );
    expect(await screen.findByRole("alert")).toHaveTextContent(errorMessages.crashed);
    expect(screen.getByText("文稿")).toBeInTheDocument();
    isBroken = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "结果" })).toBeInTheDocument();
  });
});

describe("lazyPart, over the page", () => {
  function renderPanel(load: () => Promise<ComponentType<Props>>, isSilent = false) {
    const leave = vi.fn<(props: Props) => void>();
    const Panel = lazyPart(load, { leave, isSilent });
    const open = () => renderInApp(<Panel title="队列" />);
    return { leave, open };
  }

  it("is left with a sentence when it cannot be loaded, and is asked for again", async () => {
    const { leave, open } = renderPanel(createLoad().mockRejectedValueOnce(offline));
    const { unmount } = open();
    expect(await screen.findByText(errorMessages.partMissing)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: controlMessages.reload })).toBeInTheDocument();
    expect(leave.mock.calls).toEqual([[{ title: "队列" }]]);
    unmount();
    open();
    expect(await screen.findByRole("heading", { name: "队列" })).toBeInTheDocument();
  });

  it("is left with a sentence when it breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error("a bug");
    };
    const { leave, open } = renderPanel(createLoad().mockResolvedValue(Broken));
    open();
    expect(await screen.findByText(errorMessages.crashed)).toBeInTheDocument();
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it("is left without a word where it shows nothing", async () => {
    const { leave, open } = renderPanel(createLoad().mockRejectedValueOnce(offline), true);
    open();
    await waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(errorMessages.partMissing)).toBeNull();
  });

  it("is missing without a word where it is not seen", async () => {
    const load = createLoad().mockRejectedValueOnce(offline);
    const Part = lazyPart(load, { isSilent: true });
    const { unmount } = renderInApp(<Part title="听" />);
    await act(async () => {
      await expect(load.mock.results[0]?.value).rejects.toBe(offline);
    });
    expect(screen.queryByText(errorMessages.partMissing)).toBeNull();
    unmount();
    renderInApp(<Part title="听" />);
    expect(await screen.findByRole("heading", { name: "听" })).toBeInTheDocument();
  });

  it("leaves what stands for it until it is there", async () => {
    const Part = lazyPart(createLoad(), { waiting: ({ title }) => <p>{title}在路上</p> });
    renderInApp(<Part title="队列" />);
    expect(screen.getByText("队列在路上")).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "队列" })).toBeInTheDocument();
  });
});
