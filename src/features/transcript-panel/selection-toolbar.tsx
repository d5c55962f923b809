import type { RefObject } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import type { BlockRegistry } from "./use-block-registry.ts";
import { useSelectedText } from "./use-selected-text.ts";

// Loaded with the first selection: most listeners make none.
const SelectionTools = lazyPart(
  async () => (await import("./selection-tools.tsx")).SelectionTools,
  { leave: ({ onDismiss }) => onDismiss() },
);

/** Where words can be selected. */
export interface SelectionToolbarProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly registry: BlockRegistry;
  readonly episode: Episode;
}

export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selected, dismiss } = useSelectedText(props.panelRef, props.registry);
  const messages = useMessages(transcriptMessages);
  return (
    <>
      <span role="status" className="sr-only">
        {selected && messages.selectionReady}
      </span>
      {selected && <SelectionTools {...props} selected={selected} onDismiss={dismiss} />}
    </>
  );
}
