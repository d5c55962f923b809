import { Minimize } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What is left of the page's frame while the text stands alone. */
export interface FocusBarProps {
  readonly onLeave: () => void;
  /** Further tools. */
  readonly children: ReactNode;
}

export function FocusBar({ onLeave, children }: FocusBarProps) {
  const messages = useMessages(episodeMessages);
  const barRef = useRef<HTMLDivElement>(null);
  // Esc ends a loop first, which is nearer.
  const isLooping = usePlayerState(({ clip }) => clip?.isLooped === true);
  useShortcuts(isLooping ? {} : { escape: onLeave });
  useEffect(() => {
    // What was pressed to get here has gone, and must not take the focus along.
    if (document.activeElement === document.body) {
      barRef.current?.querySelector("button")?.focus({ preventScroll: true });
    }
    return () => document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={barRef}
      className="sticky top-0 z-20 flex h-(--header-height) items-center justify-end gap-1 bg-bg px-2 lg:fixed lg:right-0 lg:bg-transparent print:hidden"
    >
      <TextButton className="border-transparent" onClick={onLeave}>
        <Minimize aria-hidden size={15} />
        <span>{messages.leaveFocus}</span>
      </TextButton>
      {children}
    </div>
  );
}
