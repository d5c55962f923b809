import type { ReactNode } from "react";
import { controlMessages } from "#messages/zh/controls.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";

/** The stories, and the bookmarks after them. */
export interface StoriesSheetProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function StoriesSheet({ onClose, children }: StoriesSheetProps) {
  const messages = useMessages(episodeMessages);
  const controls = useMessages(controlMessages);
  return (
    <Sheet title={messages.stories} closeLabel={controls.close} place="bottom" onClose={onClose}>
      <div className="-mx-2">{children}</div>
    </Sheet>
  );
}
