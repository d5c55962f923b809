import type { StorageMessages } from "../zh/storage.ts";

/** What went wrong with remembering. */
export const storageMessages: StorageMessages = {
  subject: "storage",
  full: "The browser's storage is full: new progress and bookmarks may not be kept.",
  blocked: "The browser keeps nothing: progress and bookmarks may be lost when this page closes.",
  damaged: "What was saved is damaged: what could be saved was, and a copy is kept aside.",
  "other-version":
    "What was saved is from another version: what could be read was, and a copy is kept aside.",
  "clock-behind":
    "This device's clock seems to have been set back: progress is saved all the same.",
};
