import { X } from "lucide-react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { useMessages } from "./messages-context.ts";
import { NoticeContext, type Notice } from "./notice-context.ts";
import { NoticeForm } from "./notice-form.tsx";
import { TextButton } from "./text-button.tsx";

/** How long a sentence stays, and one that offers something to do. */
const shownMs = { sentence: 4000, offer: 10_000 };

/** Holds the app and shows its notices in a polite live region above the player. */
export function NoticeRegion({ children }: { readonly children: ReactNode }) {
  const messages = useMessages();
  const [notice, setNotice] = useState<Notice>();
  const [isHeld, setIsHeld] = useState(false);
  const dismiss = useCallback(() => {
    setNotice(undefined);
    setIsHeld(false);
  }, []);

  useEffect(() => {
    // What must be copied or answered stays until it is dismissed, and so does what is being used.
    if (!notice || isHeld || notice.link !== undefined || notice.question) return undefined;
    const timer = setTimeout(dismiss, notice.actions ? shownMs.offer : shownMs.sentence);
    return () => clearTimeout(timer);
  }, [notice, isHeld, dismiss]);

  return (
    <NoticeContext value={setNotice}>
      {children}
      <output className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--player-height)+12px)] z-40 flex justify-center px-4">
        {notice && (
          <div
            onPointerEnter={() => setIsHeld(true)}
            onPointerLeave={() => setIsHeld(false)}
            onFocus={() => setIsHeld(true)}
            onBlur={() => setIsHeld(false)}
            className="pointer-events-auto flex max-w-full items-center gap-2 rounded-xl border border-line bg-bg-2 py-1 pr-1 pl-4 text-sm text-ink"
          >
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
              {notice.question && <NoticeForm question={notice.question} onClose={dismiss} />}
            </div>
            {notice.actions?.map(({ label, onPress }) => (
              <TextButton
                key={label}
                className="shrink-0 whitespace-nowrap"
                onClick={() => {
                  dismiss();
                  onPress();
                }}
              >
                {label}
              </TextButton>
            ))}
            <IconButton label={messages.dismiss} onClick={dismiss}>
              <X aria-hidden size={16} />
            </IconButton>
          </div>
        )}
      </output>
    </NoticeContext>
  );
}
