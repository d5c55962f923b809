import { ListTree } from "lucide-react";
import type { ReactNode } from "react";
import { episodeMessages } from "#messages/zh/episode.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** The stories in a column of their own. */
export function StoriesBeside({ children }: { readonly children: ReactNode }) {
  const messages = useMessages(episodeMessages);
  return (
    <section aria-label={messages.stories}>
      <h2 className="eyebrow mx-2 mb-2">{messages.stories}</h2>
      {children}
    </section>
  );
}

/** The stories over the page, on screens too narrow for a column of their own. */
export const StoriesSheet = lazyPart(
  async () => (await import("./stories-sheet.tsx")).StoriesSheet,
  { leave: ({ onClose }) => onClose() },
);

/** Opens them. */
export function StoriesButton({ onOpen }: { readonly onOpen: () => void }) {
  const messages = useMessages(episodeMessages);
  return (
    <IconButton label={messages.stories} onClick={onOpen} onApproach={StoriesSheet.preload}>
      <ListTree aria-hidden size={19} />
    </IconButton>
  );
}
