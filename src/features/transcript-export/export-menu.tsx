import { Download } from "lucide-react";
import { lazy, Suspense } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Popover } from "#ui/overlays/popover.tsx";

// Loaded when it is about to be opened, with all that writes the formats.
const loadExportList = async () => {
  const { ExportList: component } = await import("./export-list.tsx");
  return { default: component };
};
const ExportList = lazy(loadExportList);

/** The transcript as a file or on paper. */
export function ExportMenu({ episode }: { readonly episode: Episode }) {
  const messages = useMessages(episodeMessages);
  return (
    <Popover
      label={messages.saveTranscript}
      icon={<Download aria-hidden size={17} />}
      onApproach={() => void loadExportList()}
    >
      <Suspense fallback={<div className="h-64 w-56" />}>
        <ExportList episode={episode} />
      </Suspense>
    </Popover>
  );
}
