import { useId } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { QuoteContent } from "#core/share/quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SegmentedChoice } from "./segmented-choice.tsx";

/** Whether the link plays on from the quote or stops at its end. */
export interface ScopeChoiceProps {
  readonly isClip: boolean;
  readonly onChange: (isClip: boolean) => void;
  readonly quote: QuoteContent;
}

export function ScopeChoice({ isClip, onChange, quote }: ScopeChoiceProps) {
  const messages = useMessages(shareSheetMessages);
  const noteId = useId();
  const { startSeconds, endSeconds } = quote;
  return (
    <div className="flex flex-col gap-2 lg:flex-row lg:items-center lg:gap-4">
      <SegmentedChoice
        label={messages.scope}
        value={isClip ? "clip" : "from"}
        options={[
          { value: "from", label: messages.fromHere },
          { value: "clip", label: messages.onlyThis },
        ]}
        onChange={(value) => onChange(value === "clip")}
        describedBy={noteId}
      />
      <p id={noteId} className="text-[13.5px] leading-normal text-ink-2 max-lg:sr-only">
        {isClip
          ? messages.onlyThisNote((endSeconds - startSeconds).toFixed(1))
          : messages.fromHereNote(formatTimecode(startSeconds))}
      </p>
    </div>
  );
}
