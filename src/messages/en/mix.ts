import type { MixMessages } from "../zh/mix.ts";
import { plural } from "./plural.ts";

/** A mix: clips of any episodes, one after the other. */
export const mixMessages: MixMessages = {
  subject: "mix",
  make: "Make a mix",
  mix: "Mix",
  untitled: "Untitled mix",
  title: "Name of the mix",
  count: (clips, seconds) => `${plural(clips, "clip")} · ${seconds} s`,
  playAll: "Play in turn",
  playClip: (clock) => `Play the clip at ${clock}`,
  next: "Next clip",
  stop: "Stop",
  position: (position, count) => `${position}/${count}`,
  earlier: (clock) => `Move the clip at ${clock} up`,
  later: (clock) => `Move the clip at ${clock} down`,
  remove: (clock) => `Take the clip at ${clock} out`,
  open: "See it in the transcript",
  copyLink: "Copy the link of the mix",
  copied: "Copied ✓",
  copyRefused: "The browser refused to copy. Please copy the page's address.",
  unreadable: "This link to a mix is damaged beyond reading. Please ask for it again.",
  damaged: (left, count) =>
    `The link was cut or changed on its way: of ${plural(count, "clip")}, ${left} can still be read.`,
  missing: "This episode is gone.",
  empty: "The mix is empty.",
};
