import { QrCode } from "lucide-react";
import { useState, type ReactNode } from "react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { QrCode as Code } from "#ui/qr-code.tsx";
import type { ShareContent } from "./use-share-content.ts";

/** The row of the other ways out, and the code that opens below it. */
export interface QrPanelProps {
  readonly content: ShareContent;
  /** The buttons before its own. */
  readonly before: ReactNode;
}

export function QrPanel({ content, before }: QrPanelProps) {
  const messages = useMessages(shareSheetMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {before}
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="inline-flex min-h-11 items-center justify-center gap-2 rounded-[10px] border border-line px-2.5 text-[14.5px] text-ink aria-expanded:bg-bg-2"
        >
          <QrCode aria-hidden size={16} />
          <span>{messages.qrCode}</span>
        </button>
      </div>
      {isOpen && <Code text={content.url} label={messages.qrCodeOf(content.url)} />}
    </>
  );
}
