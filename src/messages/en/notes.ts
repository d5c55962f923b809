import type { NotesMessages } from "../zh/notes.ts";

/** Notes and links of an episode, and who speaks in it. */
export const notesMessages: NotesMessages = {
  subject: "notes",
  notes: "Show notes",
  links: "Links",
  mentionedNow: "Mentioned now",
  copyLink: "Copy link",
  copied: "Copied",
  opensOutside: "opens in a new tab",
  speakers: "Speakers",
  everybody: "Everybody",
  onlySpeaker: (name) => `${name} only`,
};
