import { Download, Upload } from "lucide-react";
import { useRef, type ChangeEvent } from "react";
import {
  largestBackupFileBytes,
  parseBackupFile,
  renderBackupFile,
  type Backup,
  type BackupFileResult,
} from "#core/listener/backup-file.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import { backupMessages } from "#messages/zh/backup.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";
import { saveTextFile } from "#ui/save-text-file.ts";
import { TextButton } from "#ui/text-button.tsx";

/** Takes what this browser knows to another one, and back. */
export interface ListenerDataSectionProps {
  readonly readData: () => Backup;
  /** Merges what another browser has exported. */
  readonly onImport: (data: Backup) => void;
}

export function ListenerDataSection({ readData, onImport }: ListenerDataSectionProps) {
  const messages = useMessages(backupMessages);
  const notify = useToast();
  const inputRef = useRef<HTMLInputElement>(null);
  const save = (): void => {
    const nowMs = Date.now();
    saveTextFile({
      name: `afterlife-intel-${formatLocalDate(nowMs).slice(0, 10)}.json`,
      mediaType: "application/json",
      text: renderBackupFile(readData(), nowMs),
    });
  };
  const takeIn = async (file: File): Promise<void> => {
    const result = await readListenerFile(file);
    if (result === undefined) notify({ text: messages.importFault.unreadable });
    else if (!result.ok) notify({ text: messages.importFault[result.fault] });
    else {
      onImport(result.value);
      notify({ text: messages.imported });
    }
  };
  const choose = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void => {
    const file = input.files?.[0];
    if (file) void takeIn(file);
    // The same file may be chosen again.
    input.value = "";
  };
  return (
    <section aria-labelledby="listener-data" className="mt-12 border-t border-line pt-5">
      <h2 id="listener-data" className="eyebrow">
        {messages.listenerData}
      </h2>
      <p className="mt-2 text-sm leading-6 text-ink-2">{messages.listenerDataHint}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <TextButton onClick={save}>
          <Download aria-hidden size={16} />
          <span>{messages.exportData}</span>
        </TextButton>
        <TextButton onClick={() => inputRef.current?.click()}>
          <Upload aria-hidden size={16} />
          <span>{messages.importData}</span>
        </TextButton>
        <input
          ref={inputRef}
          type="file"
          hidden
          aria-label={messages.importData}
          accept=".json,application/json"
          onChange={choose}
        />
      </div>
    </section>
  );
}

/** Undefined when the file cannot be read at all, e.g. because it is a folder. */
async function readListenerFile(file: File): Promise<BackupFileResult | undefined> {
  if (file.size > largestBackupFileBytes) return { ok: false, fault: "too-large" };
  try {
    return parseBackupFile(await file.text(), Date.now());
  } catch {
    return undefined;
  }
}
