import { Rss } from "lucide-react";
import { useState } from "react";
import type { Station } from "#core/files/station-file.ts";
import { subscribeMessages } from "#messages/zh/subscribe.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";

const SubscribeSheet = lazyPart(
  async () => (await import("./subscribe-sheet.tsx")).SubscribeSheet,
  { leave: ({ onClose }) => onClose() },
);

/** Opens the ways to follow the show; nothing where it has no address, and so no feed. */
export interface SubscribeButtonProps {
  readonly station: Station;
}

export function SubscribeButton({ station }: SubscribeButtonProps) {
  const messages = useMessages(subscribeMessages);
  const [isOpen, setIsOpen] = useState(false);
  if (station.siteUrl === undefined) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        onPointerEnter={SubscribeSheet.preload}
        onFocus={SubscribeSheet.preload}
        className="mb-2 inline-flex min-h-11 w-full items-center justify-center gap-2 rounded-[10px] bg-ink px-4 text-[15px] font-semibold text-bg hover:bg-ink-2"
      >
        <Rss aria-hidden size={16} />
        <span>{messages.subscribe}</span>
      </button>
      {isOpen && (
        <SubscribeSheet
          title={station.title}
          siteUrl={station.siteUrl}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
