import { Link2, TextQuote } from "lucide-react";
import { useEffect, useRef } from "react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { QrPanel } from "./qr-panel.tsx";
import { useCopied } from "#actions/use-copied.ts";
import type { ShareContent } from "./use-share-content.ts";

/** The link to be read and copied. */
export function LinkRow({ content }: { readonly content: ShareContent }) {
  const messages = useMessages(shareSheetMessages);
  const link = useCopied();
  const quote = useCopied();
  const fieldRef = useRef<HTMLInputElement>(null);
  const isRefused = link.state === "refused" || quote.state === "refused";
  useEffect(() => {
    // To be copied by hand.
    if (isRefused) fieldRef.current?.select();
  }, [isRefused]);
  return (
    <>
      <div className="flex flex-col gap-2 lg:flex-row lg:items-center lg:rounded-xl lg:border lg:border-line lg:bg-bg lg:py-[5px] lg:pr-[5px] lg:pl-4">
        <input
          ref={fieldRef}
          readOnly
          aria-label={messages.link}
          value={content.url}
          onFocus={(event) => event.currentTarget.select()}
          className={`min-h-11 min-w-0 flex-1 bg-transparent font-mono text-[13px] text-ellipsis text-teal ${isRefused ? "" : "max-lg:hidden"}`}
        />
        <CopyButton
          isStrong
          Icon={Link2}
          label={messages.copyLink}
          isCopied={link.state === "copied"}
          onPress={() => link.copy(content.url)}
        />
      </div>
      {isRefused && (
        <p role="alert" className="text-sm text-ink-2">
          {messages.copyByHand}
        </p>
      )}
      <QrPanel
        content={content}
        before={
          <CopyButton
            Icon={TextQuote}
            label={messages.copyQuote}
            isCopied={quote.state === "copied"}
            onPress={() => quote.copy(content.text)}
          />
        }
      />
      <span role="status" className="sr-only">
        {(link.state === "copied" || quote.state === "copied") && messages.copied}
      </span>
    </>
  );
}
