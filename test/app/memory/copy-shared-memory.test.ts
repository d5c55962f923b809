import * as database from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { copySharedMemory } from "#app/memory/copy-shared-memory.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { emptyPlaybackMemory, renderPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { createSiteScope, sharedName } from "#core/listener/site-scope.ts";
import { chooseTag, findTagChoice, renderTagChoices } from "#core/listener/tag-choice-file.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { openIndexedDbCopy } from "#storage/indexed-db-copy.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { hasSharedMemory } from "#storage/shared-memory.ts";
import { rootUrl, serveFiles, type FakeServer } from "../../support/fake-fetch.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";

const position = { seconds: 42, updatedAtMs: 1000, isFinished: false };
const scope = createSiteScope("/show/");
// More than a page of them: the oldest one is not on the newest page.
const episodes = Array.from({ length: 70 }, (_, index) => ({
  ...olderEpisodeFile,
  id: `e${99 - index}`,
}));
const [newest, oldest] = [episodes[0]?.id ?? "", episodes.at(-1)?.id ?? ""];

let server: FakeServer;

beforeEach(() => {
  for (const [name, value] of Object.entries(database)) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new IDBFactory());
  server = serveFiles(publishLibrary(episodes));
});

function createSite() {
  const browserStorage = createBrowserStorage({ scope });
  const stores = {
    browserStorage,
    playback: createPlaybackStore(browserStorage),
    bookmarks: createBookmarkStore(browserStorage),
    tagChoices: createTagChoiceStore(browserStorage),
    preferences: createPreferenceStore(browserStorage),
  };
  const library = { queryClient: createQueryClient(), catalog: createCatalogQueries(rootUrl) };
  return { ...stores, copy: () => copySharedMemory(stores, library) };
}

/** What two shows have left behind that remembered together. */
function leaveSharedMemory(): string {
  const positions = { [newest]: position, [oldest]: position, neighbour: position };
  const text = renderPlaybackMemory({
    ...emptyPlaybackMemory,
    rate: 2,
    changedAtMs: { rate: 1 },
    positions,
  });
  localStorage.setItem("afterlife-intel/playback", text);
  localStorage.setItem("afterlife-intel/preferences", '{"theme":"day","changedAtMs":{"theme":9}}');
  const tags = chooseTag({}, { tag: "AI", choice: "muted" }, 9);
  localStorage.setItem("afterlife-intel/tags", renderTagChoices(tags));
  return text;
}

describe("copySharedMemory", () => {
  it("copies the station's own part, and leaves everything where it was", async () => {
    const text = leaveSharedMemory();
    const site = createSite();
    expect(hasSharedMemory(site.browserStorage)).toBe(true);
    await site.copy();
    expect(site.playback.load().positions).toEqual({ [newest]: position, [oldest]: position });
    expect(site.playback.load().rate).toBe(2);
    expect(site.preferences.store.getState().theme).toBe("day");
    expect(findTagChoice(site.tagChoices.store.getState(), "AI")?.choice).toBe("muted");
    expect(localStorage.getItem("afterlife-intel/playback")).toBe(text);
    expect(localStorage.getItem(`${scope}playback`)).not.toContain("neighbour");
  });

  it("happens once", async () => {
    leaveSharedMemory();
    const site = createSite();
    await site.copy();
    expect(hasSharedMemory(site.browserStorage)).toBe(false);
    expect(hasSharedMemory(createBrowserStorage({ scope: createSiteScope("/b/") }))).toBe(true);
  });

  it("takes what only the database still had", async () => {
    leaveSharedMemory();
    const newer = { ...position, seconds: 77, updatedAtMs: 2000 };
    const shared = await openIndexedDbCopy(sharedName);
    shared?.write("afterlife-intel/playback", () =>
      renderPlaybackMemory({ ...emptyPlaybackMemory, positions: { [newest]: newer } }),
    );
    const site = createSite();
    await site.copy();
    expect(site.playback.load().positions[newest]).toEqual(newer);
  });

  it("is tried again at the next visit when the library does not come", async () => {
    leaveSharedMemory();
    server.files.clear();
    const site = createSite();
    await expect(site.copy()).rejects.toThrow("episodes/index.json");
    expect(hasSharedMemory(site.browserStorage)).toBe(true);
    expect(site.preferences.store.getState().theme).toBe("day");
  });

  it("is tried again when there was no room for it", async () => {
    leaveSharedMemory();
    const site = createSite();
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await site.copy();
    expect(hasSharedMemory(site.browserStorage)).toBe(true);
  });

  it("has nothing to do where nothing was shared", () => {
    expect(hasSharedMemory(createBrowserStorage({ scope }))).toBe(false);
  });
});
