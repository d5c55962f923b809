import type { ControlMessages } from "../zh/controls.ts";

/** Words on buttons anywhere, and of what is on its way. */
export const controlMessages: ControlMessages = {
  subject: "controls",
  close: "Close",
  dismiss: "Dismiss",
  undo: "Undo",
  retry: "Retry",
  save: "Save",
  cancel: "Cancel",
  showMore: "More",
  clearSearch: "Clear search",
  reload: "Reload",
  loading: "Loading…",
};
