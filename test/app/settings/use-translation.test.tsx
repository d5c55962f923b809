import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { languages } from "#messages/languages.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { openApp } from "../open-app.tsx";

const { unavailable } = languages.en;

/** Makes English fail until it is back. */
function failEnglish() {
  return vi.spyOn(languages.en, "load").mockRejectedValue(new TypeError("Failed to fetch"));
}

const findEnglishRail = () => screen.findByRole("navigation", { name: "Episodes" });
const findChineseRail = () => screen.findByRole("navigation", { name: "节目" });

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = "";
});

describe("choosing a language", () => {
  it("says everything in it, and offers the one before", async () => {
    const { user } = openApp("/");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await findEnglishRail()).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute("lang", "en");
    expect(screen.queryByRole("button", { name: "English" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "中文" }));
    expect(await findChineseRail()).toBeInTheDocument();
  });

  it("says in that language that it cannot be loaded, and tries again when asked", async () => {
    const load = failEnglish();
    const { user } = openApp("/");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await screen.findByText(unavailable)).toBeInTheDocument();
    expect(await findChineseRail()).toBeInTheDocument();
    load.mockRestore();
    await user.click(screen.getByRole("button", { name: controlMessages.retry }));
    expect(await findEnglishRail()).toBeInTheDocument();
  });
});

describe("a language that was chosen before", () => {
  const openInEnglish = () =>
    openApp("/", { choose: (home) => createPreferenceStore(home).choose({ language: "en" }) });

  it("stays Chinese, said to be so, where it cannot be loaded", async () => {
    failEnglish();
    openInEnglish();
    expect(await screen.findByText(unavailable)).toBeInTheDocument();
    expect(await findChineseRail()).toBeInTheDocument();
    expect(document.documentElement).not.toHaveAttribute("lang", "en");
  });

  it("is tried again when asked", async () => {
    const load = failEnglish();
    const { user } = openInEnglish();
    await screen.findByText(unavailable);
    load.mockRestore();
    await user.click(screen.getByRole("button", { name: controlMessages.retry }));
    expect(await findEnglishRail()).toBeInTheDocument();
  });

  it("is tried again when it is chosen again", async () => {
    const load = failEnglish();
    const { user } = openInEnglish();
    await screen.findByText(unavailable);
    load.mockRestore();
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await findEnglishRail()).toBeInTheDocument();
  });

  it("is tried again when the network is back", async () => {
    const load = failEnglish();
    openInEnglish();
    await screen.findByText(unavailable);
    load.mockRestore();
    act(() => {
      window.dispatchEvent(new Event("offline"));
      window.dispatchEvent(new Event("online"));
    });
    expect(await findEnglishRail()).toBeInTheDocument();
  });
});
