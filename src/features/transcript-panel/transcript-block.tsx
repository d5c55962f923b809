import { CornerDownRight } from "lucide-react";
import { memo, useCallback, type ReactNode } from "react";
import type { Story } from "#core/episode.ts";
import { formatTimecode } from "#core/timecode.ts";
import type { TextRange } from "#core/term-matcher.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { BlockLayout } from "./transcript-layout.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** One paragraph, or the part of it that is shown. */
export interface TranscriptBlockProps {
  readonly layout: BlockLayout;
  /** The paragraph's whole text and keywords. */
  readonly text: string;
  readonly keywords: readonly TextRange[];
  readonly registry: BlockRegistry;
  /** A story's heading carries the time of its first block. */
  readonly hasTimecode: boolean;
  /** For a teaser: the story that answers it. */
  readonly answer?: Story | undefined;
  readonly onSeek: (startSeconds: number) => void;
}

// Memoised: the panel renders when filters change, hundreds of paragraphs need not.
export const TranscriptBlock = memo(function TranscriptBlock(props: TranscriptBlockProps) {
  const { layout, text, keywords, registry, hasTimecode, answer, onSeek } = props;
  const { paragraph, range, startSeconds } = layout;
  const [start, end] = range;
  const refBlock = useCallback(
    (element: HTMLElement | null) =>
      element ? registry.add({ element, paragraph, start }) : undefined,
    [registry, paragraph, start],
  );
  return (
    <div className="transcript-block py-1" data-paragraph={paragraph}>
      {hasTimecode && (
        <span className="float-right mt-1 ml-3">
          <SeekTimecode seconds={startSeconds} onSeek={onSeek} />
        </span>
      )}
      <p ref={refBlock} className="transcript-text">
        {renderRuns(text, keywords, [start, end])}
      </p>
      {answer && <AnswerLink story={answer} onSeek={onSeek} />}
    </div>
  );
});

/** From a teaser to the story that answers it. */
function AnswerLink(props: {
  readonly story: Story;
  readonly onSeek: TranscriptBlockProps["onSeek"];
}) {
  const { story, onSeek } = props;
  const messages = useMessages();
  return (
    <button
      type="button"
      aria-label={messages.answersIn(story.title)}
      onClick={() => onSeek(story.startSeconds)}
      className="-mt-1 mb-1 flex min-h-11 print:hidden items-center gap-1.5 text-[13px] text-teal hover:underline"
    >
      <CornerDownRight aria-hidden size={14} />
      {story.title}
    </button>
  );
}

/** A time that can be pressed: the keyboard's way to what a tap on the words does. */
export function SeekTimecode(props: {
  readonly seconds: number;
  readonly onSeek: (startSeconds: number) => void;
}) {
  const { seconds, onSeek } = props;
  const messages = useMessages();
  return (
    <button
      type="button"
      aria-label={messages.jumpTo(formatTimecode(seconds))}
      onClick={() => onSeek(seconds)}
      className="figure relative rounded select-none px-1 after:absolute after:-inset-x-2 after:-inset-y-3 after:content-[''] hover:text-teal"
    >
      {formatTimecode(seconds)}
    </button>
  );
}

/** Plain text with bold keywords: one text node per run, no element per word. */
function renderRuns(
  text: string,
  keywords: readonly TextRange[],
  [start, end]: TextRange,
): ReactNode[] {
  const runs: ReactNode[] = [];
  let offset = start;
  for (const [keywordStart, keywordEnd] of keywords) {
    const from = Math.max(start, keywordStart);
    const to = Math.min(end, keywordEnd);
    if (from >= to) continue;
    if (from > offset) runs.push(text.slice(offset, from));
    runs.push(<b key={from}>{text.slice(from, to)}</b>);
    offset = to;
  }
  if (offset < end) runs.push(text.slice(offset, end));
  return runs;
}
