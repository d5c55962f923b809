import { X } from "lucide-react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { useMessages } from "./messages-context.ts";
import { NoticeContext, type Notice } from "./notice-context.ts";

const shownMs = 4000;

/** Holds the app and shows its notices in a polite live region above the player. */
export function NoticeRegion({ children }: { readonly children: ReactNode }) {
  const messages = useMessages();
  const [notice, setNotice] = useState<Notice>();
  const dismiss = useCallback(() => setNotice(undefined), []);

  useEffect(() => {
    // A link that must be copied by hand stays until it is dismissed.
    if (!notice || notice.link !== undefined) return undefined;
    const timer = setTimeout(dismiss, shownMs);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);

  return (
    <NoticeContext value={setNotice}>
      {children}
      <output className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+12px)] z-40 flex justify-center px-4 print:hidden">
        {notice && (
          <div className="pointer-events-auto flex max-w-full items-center gap-2 rounded-xl border border-line bg-bg-2 py-1 pr-1 pl-4 text-sm text-ink">
            <div className="min-w-0 py-1.5">
              <p>{notice.text}</p>
              {notice.link !== undefined && (
                <input
                  readOnly
                  aria-label={notice.text}
                  value={notice.link}
                  onFocus={(event) => event.target.select()}
                  className="mt-1 w-full min-w-60 rounded-md border border-line bg-bg px-2 py-1 font-mono text-xs"
                />
              )}
            </div>
            <IconButton label={messages.dismiss} onClick={dismiss}>
              <X aria-hidden size={16} />
            </IconButton>
          </div>
        )}
      </output>
    </NoticeContext>
  );
}
