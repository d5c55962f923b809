import { CornerDownRight } from "lucide-react";
import { memo, useContext, useEffect, useId, useLayoutEffect, useRef, type RefObject } from "react";
import type { Story } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Paragraph } from "#core/episode/transcript.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { BlockMarkupContext } from "./block-markup-context.ts";
import { createBlockElement, timecodeClass, type BlockParts } from "./create-block-element.ts";
import type { BlockLayout } from "./transcript-layout.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** Neighbouring paragraphs, or the parts of them that are shown. */
export interface TranscriptBlocksProps {
  readonly blocks: readonly BlockLayout[];
  readonly paragraphs: readonly Paragraph[];
  readonly registry: BlockRegistry;
  /** A story's heading carries the time of its first block. */
  readonly hasFirstTimecode: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

// Memoised: the panel renders when filters change, thousands of paragraphs need not.
export const TranscriptBlocks = memo(function TranscriptBlocks(props: TranscriptBlocksProps) {
  const { blocks, paragraphs, registry, hasFirstTimecode, onSeek } = props;
  const runRef = useRef<HTMLDivElement>(null);
  const BlockMarkup = useContext(BlockMarkupContext);
  useLayoutEffect(() => {
    const run = runRef.current;
    const parts = listParts({ blocks, paragraphs, hasFirstTimecode });
    const texts = findTexts(run, parts) ?? parts.map((part) => appendBlock(run, part));
    run?.style.setProperty("--blocks", String(blocks.length));
    const removals = parts.flatMap(({ layout, paragraph: source }, index) => {
      const [start, end] = layout.range;
      const element = texts[index];
      return element
        ? registry.add({ element, paragraph: layout.paragraph, start, end, source })
        : [];
    });
    return () => {
      removals.forEach((remove) => remove());
      run?.replaceChildren();
    };
  }, [blocks, paragraphs, registry, hasFirstTimecode]);
  const timesRef = useRef<HTMLDivElement>(null);
  useTimecodes({ runRef, timesRef, blocks, onSeek });
  const { times } = useMessages(transcriptMessages);
  const children = BlockMarkup
    ? listParts({ blocks, paragraphs, hasFirstTimecode }).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rendered once, into a string.
        <BlockMarkup key={index} {...part} />
      ))
    : // Text for React, and none: it looks at nothing inside, neither when it adopts the page
      // nor later.
      "";
  return (
    <>
      <div
        ref={runRef}
        className="transcript-run"
        suppressHydrationWarning
        {...(BlockMarkup && { "data-blocks": blocks.length })}
      >
        {children}
      </div>
      <div ref={timesRef} role="group" aria-label={times} />
    </>
  );
});

/** What a run is made of, in order. */
function listParts(
  run: Pick<TranscriptBlocksProps, "blocks" | "paragraphs" | "hasFirstTimecode">,
): BlockParts[] {
  return run.blocks.flatMap((layout, index) => {
    const paragraph = run.paragraphs[layout.paragraph];
    const hasTimecode = index > 0 || run.hasFirstTimecode;
    return paragraph ? [{ layout, paragraph, hasTimecode }] : [];
  });
}

/** The texts that stand there already, because the page was made with them; undefined for others. */
function findTexts(
  run: HTMLElement | null,
  parts: readonly BlockParts[],
): readonly HTMLElement[] | undefined {
  const texts = [...(run?.querySelectorAll<HTMLElement>(".transcript-text") ?? [])];
  const isWhole = texts.length === parts.length && texts.length > 0;
  if (!isWhole) run?.replaceChildren();
  return isWhole ? texts : undefined;
}

function appendBlock(run: HTMLElement | null, part: BlockParts): HTMLElement {
  const { element, text } = createBlockElement(part);
  run?.append(element);
  return text;
}

/**
 * Names the timecodes of a run in the listener's language, and has one listener for all. Who
 * has the text read out hears them together behind it, and not one before each paragraph.
 */
function useTimecodes(deps: {
  readonly runRef: RefObject<HTMLElement | null>;
  readonly timesRef: RefObject<HTMLElement | null>;
  readonly blocks: readonly BlockLayout[];
  readonly onSeek: TranscriptBlocksProps["onSeek"];
}): void {
  const { runRef, timesRef, blocks, onSeek } = deps;
  const { jumpTo } = useMessages(transcriptMessages);
  const id = useId();
  useLayoutEffect(() => {
    const buttons = [...(runRef.current?.querySelectorAll("button[data-seconds]") ?? [])];
    for (const [index, button] of buttons.entries()) {
      const seconds = Number(button.getAttribute("data-seconds"));
      button.setAttribute("aria-label", jumpTo(formatTimecode(seconds)));
      button.id = `${id}${index}`;
    }
    timesRef.current?.setAttribute("aria-owns", buttons.map((button) => button.id).join(" "));
    timesRef.current?.toggleAttribute("hidden", buttons.length === 0);
  }, [runRef, timesRef, blocks, jumpTo, id]);
  useEffect(() => {
    const controller = new AbortController();
    runRef.current?.addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null;
        if (button?.dataset["seconds"] !== undefined) onSeek(Number(button.dataset["seconds"]));
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [runRef, onSeek]);
}

/** From a teaser to the story that answers it. */
export function AnswerLink(props: {
  readonly story: Story;
  readonly onSeek: TranscriptBlocksProps["onSeek"];
}) {
  const { story, onSeek } = props;
  const messages = useMessages(transcriptMessages);
  return (
    <button
      type="button"
      aria-label={messages.answersIn(story.title)}
      onClick={() => onSeek(story.startSeconds)}
      className="-mt-1 mb-1 flex min-h-11 max-w-full items-center gap-1.5 text-left text-[13px] text-teal hover:underline print:hidden"
    >
      <CornerDownRight aria-hidden size={14} className="shrink-0" />
      <span className="min-w-0">{story.title}</span>
    </button>
  );
}

/** A time that can be pressed: the keyboard's way to what a tap on the words does. */
export function SeekTimecode(props: {
  readonly seconds: number;
  readonly onSeek: (startSeconds: number) => void;
}) {
  const { seconds, onSeek } = props;
  const messages = useMessages(transcriptMessages);
  return (
    <button
      type="button"
      aria-label={messages.jumpTo(formatTimecode(seconds))}
      onClick={() => onSeek(seconds)}
      className={timecodeClass}
    >
      {formatTimecode(seconds)}
    </button>
  );
}
