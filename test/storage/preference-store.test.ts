import { describe, expect, it, vi } from "vitest";
import { defaultReadingSettings } from "#core/listener/reading-settings.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";

const key = "afterlife-intel@/preferences";

function refuse(): never {
  throw new DOMException("no storage for you", "SecurityError");
}

describe("createPreferenceStore", () => {
  it("gives back what was chosen at an earlier visit", () => {
    createPreferenceStore().choose({ theme: "day" });
    createPreferenceStore().choose({ language: "en" });
    expect(createPreferenceStore().store.getState()).toMatchObject({
      theme: "day",
      language: "en",
    });
  });

  it("reads what the first release wrote", () => {
    localStorage.setItem(key, '{"theme":"night"}');
    const browserStorage = createBrowserStorage();
    expect(createPreferenceStore(browserStorage).store.getState().theme).toBe("night");
    expect(browserStorage.errors.getState()).toEqual([]);
  });

  it("gives back how it is read, with defaults for what is damaged", () => {
    const reading = {
      textSize: 4,
      lineHeight: 3,
      measure: 1,
      typeface: "serif",
      isFocused: true,
    } as const;
    createPreferenceStore().choose({ reading });
    expect(createPreferenceStore().store.getState().reading).toEqual(reading);
    localStorage.setItem(key, '{"reading":{"textSize":99,"lineHeight":3}}');
    expect(createPreferenceStore().store.getState().reading).toEqual({
      ...defaultReadingSettings,
      lineHeight: 3,
    });
  });

  it("merges what another browser has exported, of each choice the newer one", () => {
    const memory = createPreferenceStore(createBrowserStorage({ readNowMs: () => 1000 }));
    memory.choose({ theme: "day", language: "en" });
    memory.merge({ theme: "night", language: "zh", changedAtMs: { theme: 900, language: 2000 } });
    expect(memory.store.getState()).toMatchObject({ theme: "day", language: "zh" });
  });

  it("tells of a choice made here, and of one made in another tab", () => {
    const memory = createPreferenceStore(createBrowserStorage({ readNowMs: () => 1000 }));
    const onChange = vi.fn<() => void>();
    memory.store.subscribe(onChange);
    memory.choose({ theme: "day" });
    expect(onChange).toHaveBeenCalledTimes(1);
    const newValue = '{"version":1,"theme":"night","changedAtMs":{"theme":2000}}';
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(memory.store.getState().theme).toBe("night");
  });

  it("holds a choice until the page closes where the storage may not be written", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    const memory = createPreferenceStore();
    memory.choose({ theme: "day" });
    expect(memory.store.getState().theme).toBe("day");
  });
});
