import { Highlighter, Layers } from "lucide-react";
import { useState } from "react";
import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeLoader } from "#catalog/use-episode-loader.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import type { Station } from "#core/files/station-file.ts";
import { renderReadwiseCsv } from "#core/formats/render-readwise.ts";
import { groupBookmarks } from "#core/listener/group-bookmarks.ts";
import { notesExportMessages } from "#messages/zh/notes-export.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveFile } from "#ui/save-file.ts";
import { saveTextFile } from "#ui/save-text-file.ts";
import { TextButton } from "#ui/text-button.tsx";
import { packAnkiDeck } from "./pack-anki-deck.ts";

/** The show that the bookmarks are from. */
export interface NotesExportProps {
  readonly station: Station | undefined;
}

/** Takes bookmarks to programs for notes and for learning. */
export function NotesExport({ station }: NotesExportProps) {
  const messages = useMessages(notesExportMessages);
  const { rootUrl } = useCatalog();
  const { store } = useBookmarkStore();
  const { loadEpisode } = useEpisodeLoader();
  const [said, setSaid] = useState("");
  const [isMaking, setIsMaking] = useState(false);
  const show = {
    rootUrl: station?.siteUrl ?? rootUrl,
    title: station?.title ?? "",
    host: station?.host ?? "",
  };
  const saveCsv = (): void =>
    saveTextFile({
      name: `readwise-${formatToday()}.csv`,
      mediaType: "text/csv",
      text: renderReadwiseCsv(groupBookmarks(store.getState()), show),
    });
  const saveDeck = async (): Promise<void> => {
    setIsMaking(true);
    const groups = groupBookmarks(store.getState());
    const { blob, missing } = await packAnkiDeck({
      groups,
      show,
      rootUrl,
      readme: messages.ankiReadme,
      loadEpisode,
      onProgress: (done, count) => setSaid(messages.making(done, count)),
    });
    saveFile(blob, `anki-${formatToday()}.zip`);
    setSaid(missing === 0 ? "" : messages.withoutSound(missing));
    setIsMaking(false);
  };
  return (
    <>
      <TextButton onClick={saveCsv}>
        <Highlighter aria-hidden size={16} />
        <span>{messages.readwise}</span>
      </TextButton>
      <TextButton onClick={() => !isMaking && void saveDeck()}>
        <Layers aria-hidden size={16} />
        <span>{messages.anki}</span>
      </TextButton>
      <span role="status" className="self-center text-sm text-ink-2">
        {said}
      </span>
    </>
  );
}

function formatToday(): string {
  return formatLocalDate(Date.now()).slice(0, 10);
}
