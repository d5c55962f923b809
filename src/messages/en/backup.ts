import type { BackupMessages } from "../zh/backup.ts";

/** Taking all that is remembered along to another browser. */
export const backupMessages: BackupMessages = {
  subject: "backup",
  listenerData: "Backup and moving",
  listenerDataHint:
    "Progress, bookmarks and settings live in this browser alone. Export them to a file to take them to another device; importing merges and never replaces what is newer.",
  exportData: "Export backup",
  importData: "Import backup",
  imported: "Merged.",
  importFault: {
    "too-large": "The file is too large to be a backup made here.",
    "not-ours": "This is no backup made here; nothing was changed.",
    "newer-version":
      "This backup is from a newer version. Please reload the page and import again.",
    unreadable: "The file cannot be read; nothing was changed.",
  },
};
