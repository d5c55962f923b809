import { createContext, useContext, type ReactNode } from "react";

/** Something that can be done about what a toast says. */
export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** A short confirmation; `link` is shown to be copied by hand. */
export interface Toast {
  readonly text: string;
  readonly link?: string;
  readonly actions?: readonly ToastAction[];
  /** What the toast asks for; it stays until that is answered or dismissed. */
  readonly renderForm?: (onClose: () => void) => ReactNode;
}

/** Takes a toast to show. */
export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Takes the sheet that is open, in which toasts are to be shown; undefined when it closes. */
export const ToastHostContext = createContext<(host: Element | undefined) => void>(() => undefined);

/** Says which sheet is open: it makes all that stands outside of it inert. */
export function useSetToastHost(): (host: Element | undefined) => void {
  return useContext(ToastHostContext);
}

/** Shows a short confirmation that goes by itself. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
