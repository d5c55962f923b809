import type { ShareMessages } from "../zh/share.ts";

/** What came of sharing or copying. */
export const shareMessages: ShareMessages = {
  subject: "share",
  linkCopied: (clock) => `Link to ${clock} copied`,
  shared: "Shared",
  copied: "Copied",
  copyRefused: "The browser refused to copy. Please use the system's own way.",
  copyByHand: "The browser refused to copy. Please copy this link by hand:",
};
