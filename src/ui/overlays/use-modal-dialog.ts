import { useEffect, useLayoutEffect, useRef, type RefObject, type SyntheticEvent } from "react";
import { useSetToastHost } from "../toast-context.ts";

/** What a `<dialog>` needs to stand over the page. */
export interface ModalDialogProps {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent) => void;
  readonly closedby: "any";
}

/** Opens a dialog over the page for as long as it is rendered; toasts are seen in it. */
export function useModalDialog(onClose: () => void): ModalDialogProps {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const setToastHost = useSetToastHost();
  // Closed while it is still on the page: one that is taken out first gives no focus back, in
  // Firefox and by the standard (https://html.spec.whatwg.org/#the-dialog-element).
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return undefined;
    setToastHost(dialog);
    // One sheet may stand over another, which has the toasts again when it goes.
    const outer = dialog.parentElement?.closest("dialog") ?? undefined;
    return () => setToastHost(outer);
  }, [setToastHost]);
  return {
    ref: dialogRef,
    onCancel: (event) => {
      // React passes it on from a sheet over this one.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onClose();
    },
    closedby: "any",
  };
}
