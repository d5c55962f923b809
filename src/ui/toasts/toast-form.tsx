import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "../messages-context.ts";
import { TextButton } from "../text-button.tsx";
import { useRestoreFocus } from "../hooks/use-restore-focus.ts";

/** A line of text that a toast asks for. */
export interface ToastQuestion {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onAnswer: (text: string) => void;
}

/** One line to be filled in; Enter answers, Escape leaves it. */
export interface ToastFormProps {
  readonly question: ToastQuestion;
  readonly onClose: () => void;
}

export function ToastForm({ question, onClose }: ToastFormProps) {
  const messages = useMessages(controlMessages);
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(question.value);
  useRestoreFocus(inputRef);
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    question.onAnswer(text.trim());
  };
  const leave = (event: KeyboardEvent): void => {
    // Escape inside of a word being composed belongs to the composing.
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    // The sheet around it stays open.
    event.preventDefault();
    onClose();
  };
  return (
    <form onSubmit={answer} className="mt-1 flex items-center gap-2">
      <input
        ref={inputRef}
        aria-label={question.label}
        placeholder={question.label}
        maxLength={question.maxLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={leave}
        autoComplete="off"
        enterKeyHint="done"
        className="h-11 w-full min-w-40 rounded-lg border border-line bg-bg px-3 text-base text-ink placeholder:text-ink-3 placeholder:opacity-100 md:w-80 md:text-sm"
      />
      <TextButton isSubmit className="shrink-0">
        {messages.save}
      </TextButton>
    </form>
  );
}
