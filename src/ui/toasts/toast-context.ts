import { createContext, useContext } from "react";

/** Something that can be done about what a notice says. */
export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** A line of text that a notice asks for. */
export interface ToastQuestion {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onAnswer: (text: string) => void;
}

/** A short confirmation; `link` is shown to be copied by hand. */
export interface Toast {
  readonly text: string;
  readonly link?: string;
  readonly actions?: readonly ToastAction[];
  /** Takes the focus, and gives it back once it is answered or dismissed. */
  readonly question?: ToastQuestion;
}

/** Takes a notice to show. */
export const ToastContext = createContext<(notice: Toast) => void>(() => undefined);

/** Takes the sheet that is open, in which notices are to be shown; undefined when it closes. */
export const ToastHostContext = createContext<(host: Element | undefined) => void>(() => undefined);

/** Says which sheet is open: it makes all that stands outside of it inert. */
export function useSetToastHost(): (host: Element | undefined) => void {
  return useContext(ToastHostContext);
}

/** Shows a short confirmation that goes by itself. */
export function useToast(): (notice: Toast) => void {
  return useContext(ToastContext);
}
