import { Share } from "lucide-react";
import { useState } from "react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { Card } from "./card/use-card.ts";
import { nameFile } from "./name-file.ts";
import type { OutputProps } from "./output-props.ts";

/** The system's own sheet, with quote, link and card; not there where the system has none. */
export interface SystemShareProps extends OutputProps {
  readonly readPicture: Card["readPicture"];
}

export function SystemShare({ episode, selection, content, readPicture }: SystemShareProps) {
  const messages = useMessages(shareSheetMessages);
  // The sheet opens only within a press: what it takes along is made before, or by the press before.
  const [prepared, setPrepared] = useState<{ readonly text: string; readonly files: File[] }>();
  if (!("share" in navigator)) return null;
  const { text } = content;
  const isReady = prepared?.text === text;
  const prepare = async (): Promise<void> => {
    const picture = await readPicture();
    const name = nameFile(episode, selection.content, "png");
    const files = picture ? [new File([picture], name, { type: "image/png" })] : [];
    setPrepared({ text, files: canShareFiles(files) ? files : [] });
  };
  const share = async (files: File[]): Promise<void> => {
    try {
      await navigator.share({ title: episode.title, text, ...(files.length > 0 && { files }) });
    } catch (error) {
      // Closed by the listener, who wanted nothing else.
      if (error instanceof DOMException && error.name === "AbortError") return;
      setPrepared(undefined);
    }
  };
  return (
    <button
      type="button"
      onClick={() => void (isReady ? share(prepared.files) : prepare())}
      className="inline-flex min-h-11 items-center justify-center gap-2 rounded-[10px] border border-line px-2.5 text-[14.5px] text-ink max-lg:order-3 max-lg:col-span-3 lg:mt-2"
    >
      <Share aria-hidden size={16} />
      <span>{isReady ? messages.shareReady : messages.systemShare}</span>
    </button>
  );
}

function canShareFiles(files: File[]): boolean {
  return files.length > 0 && "canShare" in navigator && navigator.canShare({ files });
}
