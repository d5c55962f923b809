import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../icon-button.tsx";
import { useModalDialog } from "./use-modal-dialog.ts";

/** A modal dialog: Escape, the cross and a click beside it close it; focus returns by itself. */
export interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `bottom` is a drawer on phones; `corner` too, and on wide screens stands over the player's end. */
  readonly place?: "center" | "bottom" | "corner";
}

const placeClasses = {
  center: "m-auto rounded-2xl max-w-[min(36rem,calc(100vw-32px))] backdrop:bg-scrim",
  bottom: "mt-auto mb-0 max-w-none rounded-t-2xl backdrop:bg-scrim",
  corner:
    "mt-auto mb-0 max-w-none rounded-t-2xl backdrop:bg-scrim md:mr-5 md:mb-[calc(var(--player-height)+8px)] md:ml-auto md:w-[380px] md:rounded-2xl md:backdrop:bg-transparent",
};

export function Sheet({ title, closeLabel, onClose, children, place = "center" }: SheetProps) {
  const dialogProps = useModalDialog(onClose);
  return (
    <dialog
      {...dialogProps}
      aria-label={title}
      className={`w-full border border-line bg-bg-1 p-0 text-ink ${placeClasses[place]}`}
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
