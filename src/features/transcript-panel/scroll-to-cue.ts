import type { Transcript } from "#core/episode/transcript.ts";
import { afterScroll } from "./after-scroll.ts";
import { createBlockRange, type TextBlock } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** Where a cue stands relative to what can be seen. */
export type CueSide = "above" | "visible" | "below";

/** The reading zone, as parts of the height between header and player. */
const zone = { top: 0.12, target: 0.3, bottom: 0.62 };

/** Where a cue is on the screen. */
export interface CueView {
  /** The distance to scroll so that the cue stands in the reading zone; 0 when it does. */
  readonly distance: number;
  readonly side: CueSide;
}

/** Measures a cue on the page; undefined when it is not shown. */
export function measureCue(
  transcript: Transcript,
  registry: BlockRegistry,
  cueIndex: number,
): CueView | undefined {
  const cue = transcript.cues[cueIndex];
  if (!cue) return undefined;
  // The sentence's first character, because a sentence may be longer than the screen.
  const top = registry
    .find(cue.paragraph)
    .map((block) => measureTop(block, cue.start))
    .find((found) => found !== undefined);
  if (top === undefined) return undefined;
  const { viewTop, viewHeight } = measureView();
  const part = (top - viewTop) / viewHeight;
  // The line before is read on from: it stays in sight also where the zone is low.
  const line = measureLine(registry, cue.paragraph) / viewHeight;
  const isInZone = part >= Math.max(zone.top, line) && part <= zone.bottom;
  return {
    distance: isInZone ? 0 : top - viewTop - Math.max(zone.target, line) * viewHeight,
    side: part < 0 ? "above" : part > 1 ? "below" : "visible",
  };
}

/**
 * The upper edge of the text from an offset of a paragraph, in pixels of the viewport;
 * undefined where the block does not hold it. Estimated from the block's own place where the
 * words are translated, and in WebKit, which lays out nothing of what `content-visibility`
 * skips and answers with an empty rectangle: there the next measurement is exact.
 */
function measureTop(block: TextBlock, offset: number): number | undefined {
  if (offset < block.start || offset >= block.end) return undefined;
  const rect = createBlockRange(block, [offset, offset + 1])?.getBoundingClientRect();
  if (rect && (rect.width > 0 || rect.height > 0)) return rect.top;
  const { top, height } = block.element.getBoundingClientRect();
  return top + (height * (offset - block.start)) / (block.end - block.start);
}

/** How high a line of a paragraph is, in pixels; 0 where nothing is laid out. */
function measureLine(registry: BlockRegistry, paragraph: number): number {
  const [block] = registry.find(paragraph);
  return block ? Number.parseFloat(getComputedStyle(block.element).lineHeight) || 0 : 0;
}

/**
 * What can be seen between header and player, in pixels of the viewport. An episode's bar is
 * counted before it is there: it comes when the page is scrolled, over what was just measured.
 */
export function measureView(): { viewTop: number; viewHeight: number } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const hasBar = document.querySelector("[data-has-bar]") !== null;
  const viewTop = read("--header-height") + (hasBar ? read("--find-height") : 0);
  const playerHeight = read("--player-height");
  return { viewTop, viewHeight: Math.max(1, window.innerHeight - viewTop - playerHeight) };
}

/**
 * How many frames a move is measured again. The frame after a jump still has the old
 * heights, the one after that the new ones, and each correction may bring in more.
 */
const correctionPasses = 5;

let correcting = new AbortController();
let isCorrecting = false;

/** Whether the page jumps where it is told to: for some frames the words may come and go by that. */
export function isCorrectingView(): boolean {
  return isCorrecting;
}

/** Leaves the page where it is, whatever was begun. */
export function stopScroll(): void {
  correcting.abort();
  isCorrecting = false;
}

/**
 * Brings a cue into the reading zone: smoothly when it is near and motion is welcome, else
 * at once. Paragraphs off the screen have estimated heights until they come near it, so the
 * distance is measured again when the move is done. A new call replaces the one before;
 * `measure` answers undefined when the listener has taken over in the meantime.
 */
export function scrollToView(measure: () => CueView | undefined, passes = correctionPasses): void {
  correcting.abort();
  correcting = new AbortController();
  const { signal } = correcting;
  const distance = measure()?.distance ?? 0;
  const isFirst = passes === correctionPasses;
  isCorrecting = false;
  if (isFirst && distance === 0) return;
  const isNear = Math.abs(distance) < window.innerHeight;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isSmooth = isFirst && isNear && !isCalm;
  if (distance !== 0) {
    // Not by a distance: WebKit adds that to where a move that is still on its way will end.
    const top = window.scrollY + distance;
    window.scrollTo({ top, behavior: isSmooth ? "smooth" : "instant" });
  }
  if (passes === 0) return;
  isCorrecting = !isSmooth;
  const again = (): void => {
    if (!signal.aborted) scrollToView(measure, passes - 1);
  };
  if (isSmooth) afterScroll(again, signal);
  else requestAnimationFrame(again);
}
