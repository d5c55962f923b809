import { act, fireEvent, screen } from "@testing-library/react";
import { useState, type ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { errorMessages } from "#messages/zh/errors.ts";
import { AdoptionContext } from "#ui/hooks/use-learned.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { takeTurn } from "#ui/loading/take-turn.ts";
import { createAppWrapper } from "../../support/render-in-app.tsx";
import { seeAll } from "../../support/see-all.ts";

/** A box, a button that counts how often it was pressed, and one of the same name. */
function Counter() {
  const [count, setCount] = useState(0);
  const [text, setText] = useState("");
  return (
    <div>
      <input type="search" value={text} onChange={({ target }) => setText(target.value)} />
      <button type="button">数</button>
      <button type="button" onClick={() => setCount(count + 1)}>
        数
      </button>
      <p>{`${count} 次，${text || "无字"}`}</p>
    </div>
  );
}

type Load = () => Promise<ComponentType<object>>;

/** Stands in a page that was made with it; the app that adopts the page has no script of it yet. */
async function adoptPart(load: Load) {
  const Wrapper = createAppWrapper();
  const Made = lazyPart(() => Promise.resolve(Counter), { comesSoon: "standing" });
  await Made.load();
  const container = document.createElement("div");
  const markup = renderToString(
    <Wrapper>
      <Made />
    </Wrapper>,
  );
  const made = new DOMParser().parseFromString(markup, "text/html");
  container.append(...made.body.childNodes);
  document.body.append(container);
  const Part = lazyPart(load, { comesSoon: "standing" });
  const box = container.querySelector("input");
  const buttons = container.querySelectorAll("button");
  if (!box) throw new Error("the part has a box");
  const onFault = vi.fn<(error: unknown) => void>();
  const root = await act(async () =>
    hydrateRoot(
      container,
      <Wrapper>
        <AdoptionContext value={() => true}>
          <Part />
        </AdoptionContext>
      </Wrapper>,
      { onRecoverableError: onFault },
    ),
  );
  onTestFinished(async () => {
    await act(async () => root.unmount());
    container.remove();
  });
  return { box, buttons, onFault };
}

/** Settled when a part that asked for its turn by now has had it. */
async function comeNext(): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve));
  await takeTurn();
}

/** Comes when it is let go. */
function createHeldLoad() {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const load = vi.fn<Load>(async () => {
    await gate;
    return Counter;
  });
  const come = () =>
    act(async () => {
      letGo();
      await comeNext();
    });
  return { load, come };
}

beforeEach(seeAll);

describe("a part that stands in a page made ahead of time", () => {
  it("is left as it is until its script is here, and then answers what was pressed", async () => {
    const { load, come } = createHeldLoad();
    const { box, buttons, onFault } = await adoptPart(load);
    expect(screen.getByRole("searchbox")).toBe(box);
    const [, second] = buttons;
    act(() => second?.click());
    act(() => second?.click());
    expect(screen.getByText("0 次，无字")).toBeInTheDocument();
    await come();
    // Who presses again is impatient.
    expect(screen.getByText("1 次，无字")).toBeInTheDocument();
    expect(onFault).not.toHaveBeenCalled();
    act(() => screen.getAllByRole("button", { name: "数" })[1]?.click());
    expect(screen.getByText("2 次，无字")).toBeInTheDocument();
  });

  it("keeps the focus and what was typed", async () => {
    const { load, come } = createHeldLoad();
    const { box } = await adoptPart(load);
    box.focus();
    box.value = "图标";
    await come();
    const now = screen.getByRole("searchbox");
    expect(now).not.toBe(box);
    expect(now).toHaveFocus();
    expect(now).toHaveValue("图标");
    expect(screen.getByText("0 次，图标")).toBeInTheDocument();
  });

  it("waits for a word that is being composed", async () => {
    const { load, come } = createHeldLoad();
    const { box } = await adoptPart(load);
    fireEvent.compositionStart(box);
    box.value = "tu";
    await come();
    expect(screen.getByRole("searchbox")).toBe(box);
    box.value = "图";
    await act(async () => {
      fireEvent.compositionEnd(box);
      await comeNext();
    });
    expect(screen.getByRole("searchbox")).not.toBe(box);
    expect(screen.getByText("0 次，图")).toBeInTheDocument();
  });

  it("says that its script is missing to who presses something in it, who may press again", async () => {
    const load = vi.fn<Load>(() => Promise.resolve(Counter));
    load.mockRejectedValueOnce(new TypeError("offline"));
    load.mockRejectedValueOnce(new TypeError("offline"));
    const { box, buttons } = await adoptPart(load);
    expect(screen.queryByText(errorMessages.partMissing)).toBeNull();
    expect(screen.getByRole("searchbox")).toBe(box);
    const [, second] = buttons;
    await act(async () => second?.click());
    expect(screen.getByText(errorMessages.partMissing)).toBeInTheDocument();
    await act(async () => second?.click());
    expect(screen.getByText("1 次，无字")).toBeInTheDocument();
  });

  it("is there at once where its script is here already", async () => {
    const Part = lazyPart(() => Promise.resolve(Counter), { comesSoon: "standing" });
    await Part.load();
    expect(renderToString(<Part />)).toContain("0 次，无字");
  });
});
