/** What is pressed as soon as the text can be read. */
export type FirstTap = "play" | "word";

/** What a page under measurement tells of its first seconds; `window.firstLoadProbe`. Times since the navigation. */
export interface FirstLoadProbe {
  /** When the text that stands in view was painted; 0 before. */
  readableMs: number;
  /** When the whole text was; 0 before. */
  wholeMs: number;
  /** When the sound was asked to play, or to go to the word; 0 before. */
  answeredMs: number;
  /** The sum of all layout shifts that nobody caused. */
  shift: number;
  /** The longest task; 0 where none took 50 ms. */
  longestTaskMs: number;
}

declare global {
  interface Window {
    firstLoadProbe: FirstLoadProbe;
  }
}

/** Runs in the page before its own scripts. */
export function installFirstLoadProbe(paragraphCount: number, tap: FirstTap): void {
  const probe = { readableMs: 0, wholeMs: 0, answeredMs: 0, shift: 0, longestTaskMs: 0 };
  window.firstLoadProbe = probe;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isCaused = Reflect.get(entry, "hadRecentInput") === true;
      if (!isCaused) probe.shift += Number(Reflect.get(entry, "value"));
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      probe.longestTaskMs = Math.max(probe.longestTaskMs, duration);
    }
  }).observe({ type: "longtask", buffered: true });

  const answer = (kind: FirstTap): void => {
    if (tap === kind && probe.readableMs > 0) probe.answeredMs ||= performance.now();
  };
  const { prototype } = HTMLMediaElement;
  const time = Object.getOwnPropertyDescriptor(prototype, "currentTime");
  Object.defineProperty(prototype, "currentTime", {
    ...time,
    set(this: HTMLMediaElement, seconds: number) {
      // Not where a sound is put at its beginning.
      if (seconds > 1) answer("word");
      time?.set?.call(this, seconds);
    },
  });
  const play = Object.getOwnPropertyDescriptor(prototype, "play");
  Object.defineProperty(prototype, "play", {
    ...play,
    value(this: HTMLMediaElement) {
      answer("play");
      return play?.value.call(this);
    },
  });

  /** A place in the lowest paragraph in view that has a line or more. */
  const findText = (): { readonly clientX: number; readonly clientY: number } | undefined => {
    for (let clientY = innerHeight - 160; clientY > 0; clientY -= 20) {
      const text = document.elementFromPoint(innerWidth / 2, clientY)?.closest("main p");
      if (!text || text.textContent.length <= 40) continue;
      return { clientX: text.getBoundingClientRect().left + 90, clientY };
    }
    return undefined;
  };
  const press = (): void => {
    // Nobody is asked for its place who may be out of sight: that would lay out all of the text.
    if (tap === "play") {
      const buttons = [...document.querySelectorAll("button")];
      // The episode's own button, or the only one of the plain page.
      const own = buttons.filter(({ textContent }) => /^(?:播放本期|播放$)/u.test(textContent));
      (own.find((button) => button.getClientRects().length > 0) ?? buttons[0])?.click();
      return;
    }
    const place = findText();
    const word = place && document.elementFromPoint(place.clientX, place.clientY);
    word?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...place }));
  };
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", ({ data }) => {
    // The first task after a frame's callbacks runs when the frame is painted.
    if (data === "whole") probe.wholeMs = performance.now();
    else {
      probe.readableMs = performance.now();
      press();
    }
  });
  port1.start();
  const texts = document.getElementsByTagName("p");
  let isReadable = false;
  const look = (): void => {
    if (!isReadable && findText()) {
      isReadable = true;
      port2.postMessage("readable");
    }
    if (texts.length >= paragraphCount) port2.postMessage("whole");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
