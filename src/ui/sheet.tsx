import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { useSetNoticeHost } from "./notice-context.ts";

/** A modal dialog: Escape, the cross and a click beside it close it; focus returns by itself. */
export interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `bottom` slides up like a drawer on phones. */
  readonly place?: "center" | "bottom";
}

const placeClasses = {
  center: "m-auto rounded-2xl max-w-[min(36rem,calc(100vw-32px))]",
  bottom: "mt-auto mb-0 max-w-none rounded-t-2xl",
};

export function Sheet({ title, closeLabel, onClose, children, place = "center" }: SheetProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const setNoticeHost = useSetNoticeHost();
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return undefined;
    dialog.showModal();
    setNoticeHost(dialog);
    return () => {
      setNoticeHost(undefined);
      dialog.close();
    };
  }, [setNoticeHost]);
  return (
    <dialog
      ref={dialogRef}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      closedby="any"
      className={`w-full border border-line bg-bg-1 p-0 text-ink backdrop:bg-black/60 ${placeClasses[place]}`}
    >
      <div className="max-h-[85dvh] overflow-y-auto px-5 pt-3 pb-[calc(20px+env(safe-area-inset-bottom))]">
        <div className="mb-2 flex items-center justify-between gap-4">
          <h2 className="eyebrow">{title}</h2>
          <IconButton label={closeLabel} onClick={onClose} className="-mr-3">
            <X aria-hidden size={20} />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}
