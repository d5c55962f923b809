import { X } from "lucide-react";
import type { StorageErrorCode } from "#storage/browser-storage.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { storageMessages } from "#messages/zh/storage.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What went wrong, a sentence each, and the way to be rid of them. */
export interface StorageWarningsProps {
  readonly errors: readonly StorageErrorCode[];
  readonly onClose: () => void;
}

export function StorageWarnings({ errors, onClose }: StorageWarningsProps) {
  const messages = useMessages(storageMessages);
  const controls = useMessages(controlMessages);
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line bg-bg-1 py-1 pr-2 pl-5 text-sm text-ink-2 print:hidden">
      <div>
        {errors.map((error) => (
          <p key={error} className="py-1">
            {messages[error]}
          </p>
        ))}
      </div>
      <IconButton label={controls.dismiss} onClick={onClose}>
        <X aria-hidden size={16} />
      </IconButton>
    </div>
  );
}
