import type { ErrorMessages } from "../zh/errors.ts";

/** What is said where something could not be had. */
export const errorMessages: ErrorMessages = {
  subject: "errors",
  offline: "There is no connection, or the server does not answer.",
  "not-found": "This cannot be found; the link may be out of date.",
  "bad-shape": "The file is damaged and cannot be shown.",
  "newer-version": "The file is newer than this page. Please reload.",
  partMissing: "This part cannot be loaded: you may be offline, or the site has a new version.",
  crashed: "Something broke on this page. Your progress is saved; reload to go on.",
};
