import { Printer } from "lucide-react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useStation } from "#catalog/use-station.ts";
import type { Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { formatExportName } from "#core/formats/format-export-name.ts";
import { transcriptExportMessages } from "#messages/zh/transcript-export.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveTextFile } from "#ui/save-text-file.ts";
import { exportFormats, type ExportFormat } from "./export-formats.ts";

const itemClass =
  "flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-sm text-ink-2 hover:bg-bg-2 hover:text-ink";

/** The formats to choose from, and the printer. */
export function ExportList({ episode }: { readonly episode: Episode }) {
  const messages = useMessages(transcriptExportMessages);
  const { rootUrl } = useCatalog();
  const { data: station } = useStation();
  const save = ({ extension, mediaType, render }: ExportFormat): void => {
    const url = resolveUrl(rootUrl, filePaths.episodeFolder(episode.id));
    const name = formatExportName(episode, extension);
    saveTextFile({ name, mediaType, text: render(episode, url) });
  };
  return (
    <ul className="grid w-56 p-1.5">
      {exportFormats.map((format) => (
        <li key={format.extension}>
          <button type="button" onClick={() => save(format)} className={itemClass}>
            <span>{messages.exportAs[format.extension]}</span>
            <span aria-hidden className="figure ml-auto">
              {`.${format.extension}`}
            </span>
          </button>
        </li>
      ))}
      {station?.books === true && (
        <li>
          <a
            href={resolveUrl(rootUrl, filePaths.episodeBook(episode.id))}
            download
            className={itemClass}
          >
            <span>{messages.book}</span>
            <span aria-hidden className="figure ml-auto">
              .epub
            </span>
          </a>
        </li>
      )}
      <li className="mt-1.5 border-t border-line pt-1.5">
        <button type="button" onClick={() => window.print()} className={itemClass}>
          <span>{messages.print}</span>
          <Printer aria-hidden size={15} className="ml-auto text-ink-3" />
        </button>
      </li>
    </ul>
  );
}
