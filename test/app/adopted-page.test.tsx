import { act, screen, waitFor } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { languages } from "#messages/languages.ts";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { serveFiles } from "../support/fake-fetch.ts";
import { createKnownAnswers, renderAhead, type AheadPage } from "../support/render-ahead.tsx";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { createSavedPosition, createTestPlayer } from "../support/test-player.ts";
import { AppOf, libraryFiles } from "./open-app.tsx";

const { id } = sampleEpisodeFile;
const episodePage: MadeAhead = { path: `/episodes/${id}/`, episodeId: id };
const storyPage: MadeAhead = { ...episodePage, story: 2 };
const tagPage: MadeAhead = { path: "/tags/guge-beddqm/", slug: "guge-beddqm" };

beforeEach(() => {
  serveFiles(libraryFiles);
});

/** A page that was made, and the path at which the app finds itself. */
interface MadeAhead extends AheadPage {
  readonly path: string;
}

/** What makes a listener's page another one than the one that was made. */
interface Difference {
  readonly page?: MadeAhead;
  readonly query?: string;
  readonly remembered?: Partial<PlaybackMemory>;
  readonly choose?: (home: BrowserStorage) => void;
  /** Where somebody goes, without loading a page, before this one is adopted. */
  readonly goesTo?: string;
  /** Changes what stands there. */
  readonly change?: (container: HTMLElement) => void;
}

/** Puts the page's HTML there, as a browser does, and lets the app adopt it. */
async function adoptPage(difference: Difference = {}) {
  const { page = episodePage, query = "", remembered, choose, goesTo, change } = difference;
  history.replaceState(null, "", page.path + query);
  const { dataset } = document.documentElement;
  if (page.story !== undefined) dataset["story"] = String(page.story);
  const container = document.createElement("div");
  const made = new DOMParser().parseFromString(await renderAhead(page), "text/html");
  container.append(...made.body.childNodes);
  document.body.append(container);
  change?.(container);
  const texts = [...container.querySelectorAll(".transcript-text")];
  const { catalog, answers } = await createKnownAnswers(page);
  const player = createTestPlayer(remembered);
  choose?.(player.browserStorage);
  const onFault = vi.fn<(error: unknown) => void>();
  const app = <AppOf {...{ answers, catalog, player, path: page.path }} pageLanguage="zh-CN" />;
  const root = await act(async () => {
    const adopting = hydrateRoot(container, app, { onRecoverableError: onFault });
    if (goesTo !== undefined) goBackTo(goesTo);
    return adopting;
  });
  onTestFinished(async () => {
    await act(async () => root.unmount());
    container.remove();
    delete dataset["story"];
  });
  return { container, texts, player, onFault };
}

/** As Back does: the address is another one, and then it is told. */
function goBackTo(address: string): void {
  history.replaceState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

describe("a page that was made ahead of time", () => {
  it("is adopted without a fault, with the very words that stand there", async () => {
    const { container, texts, onFault } = await adoptPage();
    expect(onFault).not.toHaveBeenCalled();
    expect(texts.length).toBeGreaterThan(10);
    expect([...container.querySelectorAll(".transcript-text")]).toEqual(texts);
    expect(texts.every((text) => text.isConnected)).toBe(true);
  });

  it("keeps what was selected in it", async () => {
    let node: Node | undefined;
    const change = (container: HTMLElement): void => {
      const text = container.querySelectorAll(".transcript-text")[3];
      node = text?.firstChild ?? undefined;
      if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, 4);
    };
    await adoptPage({ change });
    expect(document.getSelection()?.anchorNode).toBe(node);
    expect(document.getSelection()?.toString()).toHaveLength(4);
  });

  it("goes to a time that is pressed, which now has its name", async () => {
    const { player } = await adoptPage();
    const time = screen.getByRole("button", { name: /^6:10 / });
    act(() => time.click());
    expect(player.engine.calls).toContainEqual(expect.stringMatching(/^seek 370\.76/u));
  });

  it("then shows what is remembered, and what the address asks for", async () => {
    // Here already, on whatever machine.
    await languages.en.load();
    const { container, texts, onFault } = await adoptPage({
      query: "?t=100&q=%E8%B0%B7%E6%AD%8C",
      remembered: { rate: 1.5, positions: { [id]: createSavedPosition(42) } },
      choose: (home) => {
        createPreferenceStore(home).choose({ theme: "day", language: "en" });
        createTagChoiceStore(home).choose("谷歌", "followed");
      },
    });
    expect(onFault).not.toHaveBeenCalled();
    expect(await screen.findByRole("navigation", { name: "Episodes" })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute("data-theme", "day");
    expect(screen.getByRole("button", { name: /1\.5/u })).toBeInTheDocument();
    expect(screen.getByRole("slider", { name: "Progress" })).toHaveAttribute(
      "aria-valuenow",
      "100",
    );
    expect([...container.querySelectorAll(".transcript-text")]).toEqual(texts);
  });

  it("is adopted as the page of a story, and has the rest of the text put around that", async () => {
    const { container, texts, onFault } = await adoptPage({ page: storyPage, query: "?t=100" });
    expect(onFault).not.toHaveBeenCalled();
    expect(texts.length).toBeGreaterThan(0);
    const readTexts = () => [...container.querySelectorAll(".transcript-text")];
    const count = sampleEpisodeFile.transcript.length;
    await waitFor(() => expect(readTexts()).toHaveLength(count));
    expect(readTexts().filter((text) => texts.includes(text))).toEqual(texts);
    expect(texts.length).toBeLessThan(count);
    expect(document.documentElement.dataset["story"]).toBeUndefined();
    expect(
      readTexts()
        .map(({ textContent }) => textContent)
        .join(""),
    ).toBe(
      sampleEpisodeFile.transcript
        .flatMap(({ cues }) => cues)
        .map(({ text }) => text)
        .join(""),
    );
  });

  it("is adopted as the page of a tag, at its own address", async () => {
    let heading: Element | null = null;
    const { container, player, onFault } = await adoptPage({
      page: tagPage,
      change: (made) => {
        heading = made.querySelector("h1");
      },
    });
    expect(onFault).not.toHaveBeenCalled();
    expect(heading).toHaveTextContent("#谷歌");
    expect(container.querySelector("h1")).toBe(heading);
    expect(location.pathname).toBe(tagPage.path);
    const moment = container.querySelector<HTMLElement>("[data-result]");
    act(() => moment?.click());
    await waitFor(() =>
      expect(player.engine.calls).toContainEqual(
        expect.stringMatching(/^(?:load .* at|seek) [1-9]/u),
      ),
    );
  });

  it("is adopted where another is gone to meanwhile, which then takes its place", async () => {
    const { container, texts, onFault } = await adoptPage({ goesTo: "/" });
    expect(onFault).not.toHaveBeenCalled();
    expect(await screen.findByRole("list", { name: "本期的问题" })).toBeInTheDocument();
    expect(texts.some((text) => container.contains(text))).toBe(false);
  });

  it("makes its words anew where others stand there", async () => {
    const { container, onFault } = await adoptPage({
      change: (made) => made.querySelector(".transcript-block")?.remove(),
    });
    expect(onFault).not.toHaveBeenCalled();
    const shown = [...container.querySelectorAll(".transcript-text")];
    const sentences = sampleEpisodeFile.transcript.flatMap(({ cues }) => cues);
    expect(shown.map(({ textContent }) => textContent).join("")).toBe(
      sentences.map(({ text }) => text).join(""),
    );
  });
});
