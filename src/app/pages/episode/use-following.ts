import { useState } from "react";
import { useHistoryState } from "wouter/use-browser-location";
import { readMadeStory } from "#features/transcript-panel/made-story.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";

/** Whether the page moves with what is spoken; whoever asks for the text there wants it to. */
export function useFollowing() {
  // Who reads on in a story's own page, before the app is there, is not taken back to its start.
  const [isFollowing, setIsFollowing] = useState(
    () => readMadeStory() === undefined || window.scrollY === 0,
  );
  const request: unknown = useHistoryState();
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    setIsFollowing(true);
  }
  useShortcuts({ follow: () => setIsFollowing(true) });
  return [isFollowing, setIsFollowing] as const;
}
