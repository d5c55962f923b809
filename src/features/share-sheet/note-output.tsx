import { FileText } from "lucide-react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { renderQuoteMarkdown } from "#core/formats/render-quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveFile } from "#ui/save-file.ts";
import { nameFile } from "./name-file.ts";
import { OutputRow } from "./output-row.tsx";
import type { OutputProps } from "./output-props.ts";

/** The quote as a note of its own. */
export function NoteOutput(props: Pick<OutputProps, "episode" | "selection" | "content">) {
  const { episode, selection, content } = props;
  const messages = useMessages(shareSheetMessages);
  const { rootUrl } = useCatalog();
  const [, citation] = content.lines;
  const save = (): void => {
    const text = renderQuoteMarkdown({
      rootUrl,
      episodeId: episode.id,
      moment: content.moment,
      text: selection.content.text,
      citation,
    });
    const file = new Blob([text], { type: "text/markdown" });
    saveFile(file, nameFile(episode, selection.content, "md"));
  };
  return (
    <OutputRow
      Icon={FileText}
      title={messages.note}
      shortTitle={messages.noteShort}
      facts={messages.noteFacts}
      action={messages.save}
      actionName={messages.saveNote}
      onPress={save}
    />
  );
}
