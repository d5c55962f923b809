import type { ReactNode } from "react";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { ToastFormProps, ToastQuestion } from "#ui/toasts/toast-form.tsx";

const ToastForm = lazyPart<ToastFormProps>(
  async () => (await import("#ui/toasts/toast-form.tsx")).ToastForm,
  { leave: ({ onClose }) => onClose() },
);

/** What a toast asks for, as a form that is loaded when something is asked. */
export function renderToastForm(question: ToastQuestion) {
  return (onClose: () => void): ReactNode => <ToastForm question={question} onClose={onClose} />;
}
