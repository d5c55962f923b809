import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Transcript } from "#core/episode/transcript.ts";
import {
  isCorrectingView,
  measureCue,
  scrollToView,
  stopScroll,
  type CueSide,
  type CueView,
} from "./scroll-to-cue.ts";
import type { BlockRegistry } from "./use-block-registry.ts";
import { useClickRest } from "./use-click-rest.ts";
import { useFollowStop } from "./use-follow-stop.ts";
import { useReflow } from "./use-reflow.ts";

/** What following stands on. */
export interface FollowDeps {
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  /** Something was played, or the listener stands at a time: before that the page stays at its top. */
  readonly hasBegun: boolean;
  readonly isFollowing: boolean;
  readonly onFollowingChange: (isFollowing: boolean) => void;
  /** Called with the sentence that is followed and not shown; without one where it is shown. */
  readonly onMissed: (cueIndex: number | undefined) => void;
}

/** Keeps the spoken sentence in the reading zone until the listener takes over. */
export function useFollow(deps: FollowDeps) {
  const { transcript, registry, hasBegun, isFollowing, onFollowingChange, onMissed } = deps;
  const cueRef = useRef(-1);
  // A finger on the slider moves what is shown before anything is heard.
  const isMoved = useRef(false);
  // The spoken sentence was in view since the page was last moved to it.
  const isHeld = useRef(false);
  const [side, setSide] = useState<CueSide>("visible");
  const rest = useClickRest();

  const measureWhileFollowing = useEffectEvent((): CueView | undefined => {
    if (!isFollowing || !(hasBegun || isMoved.current)) return undefined;
    const view = measureCue(transcript, registry, cueRef.current);
    onMissed(view ? undefined : cueRef.current);
    isHeld.current ||= view?.side === "visible";
    return view;
  });
  const catchUp = useEffectEvent(() => {
    isHeld.current = false;
    if (isFollowing) rest(() => scrollToView(measureWhileFollowing));
    else setSide(measureCue(transcript, registry, cueRef.current)?.side ?? "visible");
  });
  useFollowStop(
    isFollowing,
    useCallback(() => onFollowingChange(false), [onFollowingChange]),
  );
  useReflow(() => catchUp());
  // The listener asked to come back, has just left, or begins to listen.
  useEffect(() => catchUp(), [isFollowing, hasBegun]);
  // Not only a hand moves the page: so do the focus, the browser's own search and screen readers.
  const letGo = useEffectEvent(() => {
    const view = measureWhileFollowing();
    if (!view || view.side === "visible" || !isHeld.current || isCorrectingView()) return;
    stopScroll();
    onFollowingChange(false);
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener("scroll", () => (isFollowing ? letGo() : catchUp()), {
      signal: controller.signal,
      passive: true,
    });
    return () => controller.abort();
  }, [isFollowing]);

  const noteCue = (cueIndex: number): void => {
    isMoved.current ||= cueRef.current !== -1 && cueIndex !== cueRef.current;
    cueRef.current = cueIndex;
    catchUp();
  };
  return { noteCue, side };
}
