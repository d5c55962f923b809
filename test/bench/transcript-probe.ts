/** A word that came to be painted. */
export interface PaintRecord {
  readonly paragraph: number;
  /** Of its first character in the paragraph. */
  readonly offset: number;
  /** The sound's time in the first task after the frame that paints it. */
  readonly soundSeconds: number;
}

/** What a page under measurement tells; `window.transcriptProbe`. */
export interface TranscriptProbe {
  /** Since the navigation: when text, sound and the painted word were all there; 0 before. */
  readyMs: number;
  /** Since the navigation: when the whole text was painted; 0 before. */
  readableMs: number;
  /** Commits of React, told by React itself. */
  commits: number;
  readonly paints: PaintRecord[];
  /** From each click to the moment in which the sound was sent elsewhere. */
  readonly clickMs: number[];
  /** Tasks over 50 ms. */
  readonly longTasks: { readonly startMs: number; readonly lengthMs: number }[];
  /** Watches every frame for a newly painted word. */
  watchPaints: (isOn: boolean) => void;
}

declare global {
  interface Window {
    transcriptProbe: TranscriptProbe;
  }
}

/**
 * Runs in the page before its own scripts. React's production build tells its commits to the
 * hook of its developer tools, so that the build under measurement is the one that is shipped.
 */
export function installTranscriptProbe(paragraphCount: number): void {
  const probe: TranscriptProbe = {
    readyMs: 0,
    readableMs: 0,
    commits: 0,
    paints: [],
    clickMs: [],
    longTasks: [],
    watchPaints: (isOn) => {
      isWatching = isOn;
      if (isOn) requestAnimationFrame(watch);
    },
  };
  window.transcriptProbe = probe;
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      probe.commits += 1;
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  };
  Object.assign(window, { ["__REACT_DEVTOOLS_GLOBAL_HOOK__"]: hook });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ startMs: startTime, lengthMs: duration });
    }
  }).observe({ entryTypes: ["longtask"] });

  const readPainted = (): AbstractRange | undefined => {
    const [range] = CSS.highlights.get("spoken-word") ?? [];
    return range;
  };
  // The first task after a frame's callbacks runs when the frame is painted.
  const { port1, port2 } = new MessageChannel();
  let afterFrame: () => void = () => undefined;
  port1.addEventListener("message", () => afterFrame());
  port1.start();

  const texts = document.getElementsByTagName("p");
  const awaitReady = (): void => {
    const isReadable = texts.length >= paragraphCount;
    const isReady = isReadable && readPainted() !== undefined;
    afterFrame = () => {
      if (isReadable) probe.readableMs ||= performance.now();
      if (isReady) probe.readyMs = performance.now();
    };
    port2.postMessage(0);
    if (!isReady) requestAnimationFrame(awaitReady);
  };
  requestAnimationFrame(awaitReady);

  let isWatching = false;
  let lastNode: Node | undefined;
  let lastOffset = -1;
  const paragraphs = new Map<Element, number>();
  const watch = (): void => {
    if (!isWatching) return;
    if (paragraphs.size === 0) {
      const all = document.querySelectorAll(".transcript-text, main > p:not([class])");
      all.forEach((element, index) => paragraphs.set(element, index));
    }
    afterFrame = () => {
      const range = readPainted();
      const soundSeconds = document.querySelector("audio")?.currentTime ?? 0;
      if (!range) {
        lastNode = undefined;
        return;
      }
      if (range.startContainer === lastNode && range.startOffset === lastOffset) return;
      lastNode = range.startContainer;
      lastOffset = range.startOffset;
      const element = range.startContainer.parentElement?.closest("p");
      let offset = lastOffset;
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && node !== lastNode; node = walker.nextNode()) {
        offset += node.textContent?.length ?? 0;
      }
      const paragraph = (element && paragraphs.get(element)) ?? -1;
      probe.paints.push({ paragraph, offset, soundSeconds });
    };
    port2.postMessage(0);
    requestAnimationFrame(watch);
  };

  let clickedMs: number | undefined;
  window.addEventListener(
    "click",
    ({ timeStamp }) => {
      clickedMs = timeStamp;
    },
    true,
  );
  const currentTime = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "currentTime");
  Object.defineProperty(HTMLMediaElement.prototype, "currentTime", {
    ...currentTime,
    set(this: HTMLMediaElement, seconds: number) {
      if (clickedMs !== undefined) probe.clickMs.push(performance.now() - clickedMs);
      clickedMs = undefined;
      currentTime?.set?.call(this, seconds);
    },
  });
}
