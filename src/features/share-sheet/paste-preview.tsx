import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { ShareContent } from "./use-share-content.ts";

/** The three lines that are pasted. */
export function PastePreview({ content }: { readonly content: ShareContent }) {
  const messages = useMessages(shareSheetMessages);
  const [quote, citation, url] = content.lines;
  return (
    <div className="mt-auto grid grid-cols-[auto_minmax(0,1fr)] gap-4 border-t border-line pt-4 text-[13.5px] leading-[1.7] text-ink-2 max-lg:hidden">
      <span className="text-ink-3">{messages.pasted}</span>
      <p>
        <span className="line-clamp-3 wrap-anywhere">{quote}</span>
        <span className="block">{citation}</span>
        <span className="block truncate font-mono text-[12.5px] text-teal">{url}</span>
      </p>
    </div>
  );
}
