import { FileDown } from "lucide-react";
import type { Episode } from "#core/episode/episode.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { Popover } from "#ui/overlays/popover.tsx";

// Loaded when it is about to be opened, with all that writes the formats.
const ExportList = lazyPart(async () => (await import("./export-list.tsx")).ExportList, {
  waiting: <div className="h-64 w-56" />,
  noteClass: "w-56 p-4",
});

/** The transcript as a file or on paper. */
export function ExportMenu({ episode }: { readonly episode: Episode }) {
  const messages = useMessages(episodeMessages);
  return (
    <Popover
      label={messages.saveTranscript}
      icon={<FileDown aria-hidden size={18} strokeWidth={1.8} />}
      onApproach={ExportList.preload}
    >
      <ExportList episode={episode} />
    </Popover>
  );
}
