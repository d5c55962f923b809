import { lazy, Suspense, type RefObject } from "react";
import type { TimeRange } from "#core/episode/time-range.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { BlockRegistry } from "./use-block-registry.ts";
import { useSelectedText } from "./use-selected-text.ts";

// Loaded with the first selection: most listeners make none.
const SelectionTools = lazy(async () => {
  const { SelectionTools: component } = await import("./selection-tools.tsx");
  return { default: component };
});

/** What can be done with words of the transcript; the app brings it. */
export interface SelectionActions {
  readonly onPlay: (stretch: TimeRange) => void;
  readonly onLoop: (stretch: TimeRange) => void;
  readonly onCopy: (text: string) => void;
  readonly onCopyWithLink: (text: string, stretch: TimeRange) => void;
  readonly onShare: (text: string, stretch: TimeRange) => void;
  readonly onBookmark: (text: string, stretch: TimeRange) => void;
}

/** Where the tools for selected words stand and what they do. */
export interface SelectionToolbarProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly registry: BlockRegistry;
  readonly transcript: Transcript;
  readonly actions: SelectionActions;
}

export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selected, dismiss } = useSelectedText(props.panelRef, props.registry);
  const messages = useMessages(transcriptMessages);
  return (
    <>
      <span role="status" className="sr-only">
        {selected && messages.selectionReady}
      </span>
      {selected && (
        <Suspense>
          <SelectionTools {...props} selected={selected} onDismiss={dismiss} />
        </Suspense>
      )}
    </>
  );
}
