import type { ShareMessages } from "../zh/share.ts";

/** What came of copying. */
export const shareMessages: ShareMessages = {
  subject: "share",
  copied: "Copied",
  copyRefused: "The browser refused to copy. Please use the system's own way.",
};
