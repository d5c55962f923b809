import { beforeEach, describe, expect, it, vi } from "vitest";
import { afterScroll } from "#features/transcript-panel/after-scroll.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

/** A window that does not tell when a scroll has ended. */
function forgetScrollEnd(): void {
  const real = window;
  vi.stubGlobal(
    "window",
    new Proxy(real, {
      has: (target, key) => key !== "onscrollend" && key in target,
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    }),
  );
}

function startWaiting() {
  const act = vi.fn<() => void>();
  const controller = new AbortController();
  afterScroll(act, controller.signal);
  return { act, controller };
}

const scroll = (type = "scroll"): void => {
  window.dispatchEvent(new Event(type));
};

describe("afterScroll", () => {
  it("waits for the browser to say so", () => {
    const { act } = startWaiting();
    scroll();
    vi.advanceTimersByTime(5000);
    expect(act).not.toHaveBeenCalled();
    scroll("scrollend");
    scroll("scrollend");
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("waits until the page stands still where the browser never says so", () => {
    forgetScrollEnd();
    const { act } = startWaiting();
    for (let frame = 0; frame < 60; frame += 1) {
      scroll();
      vi.advanceTimersByTime(16);
    }
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    scroll();
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("does not wait for a page that has nowhere to go", () => {
    forgetScrollEnd();
    const { act } = startWaiting();
    vi.advanceTimersByTime(200);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it.each([[forgetScrollEnd], [() => undefined]])("is over when another move begins", (prepare) => {
    prepare();
    const { act, controller } = startWaiting();
    scroll();
    controller.abort();
    vi.advanceTimersByTime(1000);
    scroll("scrollend");
    expect(act).not.toHaveBeenCalled();
  });
});
