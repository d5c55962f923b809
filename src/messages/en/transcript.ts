import type { TranscriptMessages } from "../zh/transcript.ts";

/** The transcript and the filter above it. */
export const transcriptMessages: TranscriptMessages = {
  subject: "transcript",
  transcript: "Transcript",
  filterTranscript: "Filter transcript",
  filterPlaceholder: "Find in this episode…",
  clearFilter: "Clear filter",
  onlyMatching: "Matching sentences only",
  previousHit: "Previous hit",
  nextHit: "Next hit",
  hitPosition: (position, count) => `${position} / ${count}`,
  noHits: "Not mentioned in this episode.",
  answersIn: (story) => `Answered in: ${story}`,
  times: "Times of this part",
  jumpTo: (clock) => `${clock}, jump here`,
  backToNow: "Back to now playing",
  selectionReady: "Selected; press Tab to choose what to do.",
  looping: (start, end) => `Loop ${start}–${end}`,
  endLoop: "End the loop",
};
