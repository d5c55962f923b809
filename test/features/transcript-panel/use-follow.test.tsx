import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeLayout } from "../../support/fill-jsdom-gaps.ts";
import { setMediaMatching } from "../../support/fake-media.ts";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { noFilter, renderPanel } from "./render-panel.tsx";

const pill = { name: "回到正在播放" };

beforeEach(() => {
  vi.useFakeTimers();
});

const findPill = (): HTMLElement | null => screen.queryByRole("button", pill);

/** The panel while a sentence in the reading zone is spoken. */
function renderFollowing() {
  const panel = renderPanel();
  panel.moveTo(75);
  vi.mocked(window.scrollTo).mockClear();
  return panel;
}

describe("TranscriptPanel: following", () => {
  it("leaves the page alone while the sentence stands in the reading zone", () => {
    const { moveTo } = renderFollowing();
    moveTo(83);
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it("brings a near sentence to a third from the top, smoothly", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(83);
    expect(window.scrollTo).toHaveBeenCalledTimes(1);
    expect(window.scrollTo).toHaveBeenCalledWith({
      top: expect.closeTo(window.innerHeight * 0.4),
      behavior: "smooth",
    });
  });

  it("says where to go, not how far: WebKit adds that to where a move on its way will end", () => {
    const { moveTo } = renderFollowing();
    const scrollY = vi.spyOn(window, "scrollY", "get").mockReturnValue(500);
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(83);
    // Half of the way is done, and another sentence is wanted.
    scrollY.mockReturnValue(500 + window.innerHeight * 0.2);
    fakeLayout.rangeTop = window.innerHeight * 0.65;
    moveTo(75);
    const tops = vi
      .mocked(window.scrollTo)
      .mock.calls.map(([place]) => Reflect.get(Object(place), "top"));
    expect(tops).toEqual([
      expect.closeTo(500 + window.innerHeight * 0.4),
      expect.closeTo(500 + window.innerHeight * 0.55),
    ]);
  });

  it("jumps to a far sentence, and to any where motion is not wanted", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 9;
    moveTo(300);
    expect(window.scrollTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ behavior: "instant" }),
    );
    setMediaMatching("(prefers-reduced-motion: reduce)");
    vi.mocked(window.scrollTo).mockClear();
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(83);
    expect(window.scrollTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ behavior: "instant" }),
    );
  });

  it("goes to the paragraph where nothing of a sentence off the screen is laid out", () => {
    const { moveTo } = renderFollowing();
    vi.spyOn(Range.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect());
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, window.innerHeight * 4, 600, 0),
    );
    moveTo(300);
    expect(window.scrollTo).toHaveBeenCalledWith({
      top: expect.closeTo(window.innerHeight * 3.7),
      behavior: "instant",
    });
  });

  it("scrolls only when the sentence changes", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(76);
    moveTo(77);
    expect(window.scrollTo).not.toHaveBeenCalled();
  });
});

describe("TranscriptPanel: before anything is heard", () => {
  it("stays at its top, wherever the first sentence stands, and begins with playing", () => {
    fakeLayout.rangeTop = window.innerHeight * 0.9;
    const { transcript } = sampleEpisode;
    // Spoken from the start on: a sentence is there to be followed.
    const spokenCueStartsSeconds = transcript.spokenCueStartsSeconds.with(0, 0);
    const episode = { ...sampleEpisode, transcript: { ...transcript, spokenCueStartsSeconds } };
    const { player, moveTo } = renderPanel({ episode });
    act(() => {
      vi.advanceTimersByTime(500);
    });
    expect(window.scrollTo).not.toHaveBeenCalled();
    act(() => player.actions.play());
    moveTo(75);
    expect(window.scrollTo).toHaveBeenCalled();
  });

  it("has no pill to go back to", () => {
    fakeLayout.rangeTop = window.innerHeight * 2;
    const { container } = renderPanel();
    fireEvent.wheel(container.querySelector("p") ?? container);
    expect(findPill()).toBeNull();
  });
});

describe("TranscriptPanel: the end of following", () => {
  it.each<[string, (text: Element) => void]>([
    ["the wheel", (text) => fireEvent.wheel(text)],
    ["a finger that moves", (text) => fireEvent.touchMove(text)],
    ["Page Down", (text) => fireEvent.keyDown(text, { key: "PageDown" })],
    ["the scroll bar", () => fireEvent.pointerDown(window, { clientX: 5000 })],
    ["a selection", selectText],
  ])("comes with %s, and the pill appears", (_, move) => {
    const { container } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 2;
    expect(findPill()).toBeNull();
    const [text] = container.querySelectorAll("p");
    if (text) move(text);
    expect(findPill()).toBeInTheDocument();
  });

  it("comes with whatever takes the spoken sentence out of view, and the page stays there", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(83);
    vi.mocked(window.scrollTo).mockClear();
    // The focus goes to a button far above while the page is still on its way.
    fakeLayout.rangeTop = window.innerHeight * 4;
    fireEvent.scroll(window);
    expect(findPill()).toBeInTheDocument();
    fireEvent(window, new Event("scrollend"));
    moveTo(75);
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it("does not come with the page's own way to a far sentence", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 9;
    moveTo(300);
    fireEvent.scroll(window);
    // Heights are estimates until words come near.
    fakeLayout.rangeTop = window.innerHeight * 0.3;
    act(() => {
      vi.advanceTimersByTime(16);
    });
    fakeLayout.rangeTop = window.innerHeight * 2;
    fireEvent.scroll(window);
    expect(findPill()).toBeNull();
  });

  it("needs no pill while what is spoken is in view, but as soon as it is not", () => {
    const { container } = renderFollowing();
    fireEvent.wheel(container.querySelector("p") ?? container);
    expect(findPill()).toBeNull();
    fakeLayout.rangeTop = -500;
    fireEvent.scroll(window);
    expect(findPill()).toBeInTheDocument();
    fakeLayout.rangeTop = window.innerHeight * 0.4;
    fireEvent.scroll(window);
    expect(findPill()).toBeNull();
  });

  it("does not come with a click, a selection of nothing or a wheel in a sheet", () => {
    const { container } = renderFollowing();
    const [text] = container.querySelectorAll("p");
    if (text) {
      fireEvent.pointerDown(text, { clientX: 10 });
      fireEvent.click(text);
    }
    document.getSelection()?.removeAllRanges();
    fireEvent(document, new Event("selectionchange"));
    const sheet = document.body.appendChild(document.createElement("dialog"));
    fireEvent.wheel(sheet);
    sheet.remove();
    expect(findPill()).toBeNull();
  });

  it("leaves the page alone from then on", () => {
    const { container, moveTo } = renderFollowing();
    fireEvent.wheel(container.querySelector("p") ?? container);
    fakeLayout.rangeTop = window.innerHeight * 0.7;
    moveTo(83);
    moveTo(300);
    expect(window.scrollTo).not.toHaveBeenCalled();
  });

  it("is taken back by the pill, which brings the spoken sentence back and goes", () => {
    const { container } = renderFollowing();
    fakeLayout.rangeTop = -5000;
    fireEvent.wheel(container.querySelector("p") ?? container);
    fireEvent.click(screen.getByRole("button", pill));
    expect(findPill()).toBeNull();
    expect(window.scrollTo).toHaveBeenCalledWith({
      top: expect.closeTo(-5000 - window.innerHeight * 0.3),
      behavior: "instant",
    });
  });

  it.each([
    ["up", -0.5],
    ["down", 1.5],
  ])("has an arrow on the pill that points %s to the sentence", (direction, heights) => {
    const { container, moveTo } = renderFollowing();
    fireEvent.wheel(container.querySelector("p") ?? container);
    fakeLayout.rangeTop = window.innerHeight * heights;
    moveTo(83);
    const [arrow] = screen.getByRole("button", pill).querySelectorAll("svg");
    expect(arrow).toHaveClass(`lucide-arrow-${direction}`);
  });

  it("needs no pill while another episode is in the player", () => {
    const { container, change } = renderFollowing();
    change({ isCurrent: false });
    fireEvent.wheel(container.querySelector("p") ?? container);
    expect(findPill()).toBeNull();
  });
});

describe("TranscriptPanel: standing at a hit", () => {
  it("brings the hit into the reading zone", () => {
    const { change } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 3;
    const [activeHit] = createTranscriptSearcher(sampleEpisode.transcript).findHits("Claude");
    change({ filter: { ...noFilter, activeHit } });
    expect(window.scrollTo).toHaveBeenCalled();
  });

  it("measures again after a jump, because paragraphs get their height on the way", () => {
    const { moveTo } = renderFollowing();
    fakeLayout.rangeTop = window.innerHeight * 9;
    moveTo(300);
    expect(window.scrollTo).toHaveBeenCalledTimes(1);
    fakeLayout.rangeTop = window.innerHeight * 2;
    act(() => {
      vi.advanceTimersByTime(16);
    });
    expect(window.scrollTo).toHaveBeenCalledTimes(2);
    fakeLayout.rangeTop = window.innerHeight * 0.3;
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(window.scrollTo).toHaveBeenCalledTimes(2);
  });
});

function selectText(text: Element): void {
  document.getSelection()?.selectAllChildren(text);
  fireEvent(document, new Event("selectionchange"));
}
