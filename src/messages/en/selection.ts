import type { SelectionMessages } from "../zh/selection.ts";

/** What can be done with selected words. */
export const selectionMessages: SelectionMessages = {
  subject: "selection",
  selection: "Selected words",
  playSelection: "Play",
  loopSelection: "Loop",
  copySelection: "Copy",
  copyWithLink: "With link",
  copyWithLinkName: "Copy with link",
  shareSelection: "Share",
  bookmarkSelection: "Bookmark",
};
