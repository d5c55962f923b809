import { useRef, useState, type FormEvent } from "react";
import { longestNote } from "#core/listener/bookmark-file.ts";
import { bookmarkMessages } from "#messages/zh/bookmarks.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { useRestoreFocus } from "#ui/hooks/use-restore-focus.ts";

/** A note being written; Escape leaves it as it was. */
export interface NoteEditorProps {
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

export function NoteEditor({ note, onSave, onClose }: NoteEditorProps) {
  const messages = useMessages(bookmarkMessages);
  const controls = useMessages(controlMessages);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note);
  useRestoreFocus(fieldRef);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onSave(text.trim());
    onClose();
  };
  return (
    <form onSubmit={save} className="mr-2.5 mb-2.5 ml-2.5 grid gap-2 md:ml-[88px]">
      <textarea
        ref={fieldRef}
        rows={2}
        maxLength={longestNote}
        aria-label={messages.bookmarkNote}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") onClose();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event);
        }}
        className="w-full rounded-lg border border-line bg-bg-1 px-3 py-2 text-base text-ink md:text-sm"
      />
      <div className="flex gap-2">
        <TextButton isSubmit>{controls.save}</TextButton>
        <TextButton onClick={onClose}>{controls.cancel}</TextButton>
      </div>
    </form>
  );
}
