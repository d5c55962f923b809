import { CornerDownRight } from "lucide-react";
import { memo, useEffect, useId, useLayoutEffect, useRef, type RefObject } from "react";
import type { Story } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Paragraph } from "#core/episode/transcript.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createBlockElement, timecodeClass } from "./create-block-element.ts";
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
  useLayoutEffect(() => {
    const run = runRef.current;
    run?.style.setProperty("--blocks", String(blocks.length));
    const removals = blocks.flatMap((layout, index) => {
      const paragraph = paragraphs[layout.paragraph];
      if (!paragraph) return [];
      const hasTimecode = index > 0 || hasFirstTimecode;
      const { element, text } = createBlockElement({ layout, paragraph, hasTimecode });
      run?.append(element);
      const [start, end] = layout.range;
      return registry.add({
        element: text,
        paragraph: layout.paragraph,
        start,
        end,
        source: paragraph,
      });
    });
    return () => {
      removals.forEach((remove) => remove());
      run?.replaceChildren();
    };
  }, [blocks, paragraphs, registry, hasFirstTimecode]);
  const timesRef = useRef<HTMLDivElement>(null);
  useTimecodes({ runRef, timesRef, blocks, onSeek });
  const { times } = useMessages(transcriptMessages);
  return (
    <>
      <div ref={runRef} className="transcript-run" />
      <div ref={timesRef} role="group" aria-label={times} />
    </>
  );
});

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
