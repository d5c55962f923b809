import { describe, expect, it, vi } from "vitest";
import { createSiteScope } from "#core/listener/site-scope.ts";
import { createTabChannel } from "#storage/tab-channel.ts";

describe("createTabChannel", () => {
  it("reaches the other tabs and not its own", async () => {
    const heard: string[] = [];
    const { signal } = new AbortController();
    const [here, there] = [createTabChannel(), createTabChannel()];
    here.subscribe(() => heard.push("here"), signal);
    there.subscribe(() => heard.push("there"), signal);
    here.announce();
    await vi.waitFor(() => expect(heard).toEqual(["there"]));
  });

  it("does not reach the site beside it", async () => {
    const heard: string[] = [];
    const { signal } = new AbortController();
    const [here, tab] = ["/a/", "/a/"].map((path) => createTabChannel(createSiteScope(path)));
    const neighbour = createTabChannel(createSiteScope("/b/"));
    neighbour.subscribe(() => heard.push("neighbour"), signal);
    tab?.subscribe(() => heard.push("tab"), signal);
    here?.announce();
    await vi.waitFor(() => expect(heard).toEqual(["tab"]));
  });

  it.each([
    ["is there and undefined", undefined],
    [
      "may not be opened",
      function refuse() {
        throw new DOMException("no origin", "SecurityError");
      },
    ],
  ])("falls back on storage events where the channel %s", (_, channelClass) => {
    vi.stubGlobal("BroadcastChannel", channelClass);
    createTabChannel().announce();
    expect(localStorage.getItem("afterlife-intel@/speaking")).not.toBeNull();
  });

  it("writes a word of its own each time where only storage events are heard", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    const channel = createTabChannel();
    const controller = new AbortController();
    const listener = vi.fn<() => void>();
    channel.subscribe(listener, controller.signal);
    channel.announce();
    const word = localStorage.getItem("afterlife-intel@/speaking");
    channel.announce();
    expect(localStorage.getItem("afterlife-intel@/speaking")).not.toBe(word);
    window.dispatchEvent(new StorageEvent("storage", { key: "afterlife-intel@/speaking" }));
    window.dispatchEvent(new StorageEvent("storage", { key: "another" }));
    expect(listener).toHaveBeenCalledTimes(1);
    controller.abort();
    window.dispatchEvent(new StorageEvent("storage", { key: "afterlife-intel@/speaking" }));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
