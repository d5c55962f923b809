import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** A sentence on its stage. */
export interface SentenceFitDeps {
  readonly stageRef: RefObject<HTMLElement | null>;
  /** Changes with the sentence. */
  readonly sentence: unknown;
  /** The word that is spoken, or -1. */
  readonly word: number;
}

/** Lines that the large type may take; a longer sentence is set smaller. */
const mostLines = 4;

/**
 * Sets a long sentence smaller, and moves one that is longer still line by line. Measured once
 * for each sentence and each size of the stage, which has none before its dialog is open: a word
 * only looks up its line.
 */
export function useSentenceFit({ stageRef, sentence, word }: SentenceFitDeps): void {
  const tops = useRef<ReadonlyMap<number, number>>(new Map());
  useLayoutEffect(() => {
    const stage = stageRef.current;
    if (!stage) return undefined;
    const fit = (): void => {
      tops.current = fitSentence(stage);
    };
    fit();
    if (typeof window.ResizeObserver !== "function") return undefined;
    const observer = new ResizeObserver(fit);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stageRef, sentence]);
  useEffect(() => {
    const top = tops.current.get(word);
    if (top !== undefined) stageRef.current?.scrollTo({ top });
  }, [stageRef, word]);
}

/** Sets the sentence's size; answers where to scroll for each word, where that is needed. */
function fitSentence(stage: HTMLElement): ReadonlyMap<number, number> {
  delete stage.dataset["long"];
  stage.scrollTop = 0;
  const text = stage.firstElementChild;
  if (!text) return new Map();
  const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
  const { height } = text.getBoundingClientRect();
  if (height > Math.min(stage.clientHeight, (mostLines + 0.5) * lineHeight)) {
    stage.dataset["long"] = "";
  }
  return isTaller(text, stage) ? readTops(stage) : new Map();
}

function isTaller(text: Element, stage: HTMLElement): boolean {
  return text.getBoundingClientRect().height > stage.clientHeight;
}

/** Where to scroll so that each word's line is the second from the top. */
function readTops(stage: HTMLElement): ReadonlyMap<number, number> {
  const words = [...stage.querySelectorAll<HTMLElement>("[data-word]")];
  const { top: origin } = stage.getBoundingClientRect();
  return new Map(
    words.map((word) => {
      const { top, height } = word.getBoundingClientRect();
      return [Number(word.dataset["word"]), Math.max(0, top - origin - height * 1.5)];
    }),
  );
}
