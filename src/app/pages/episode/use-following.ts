import { useState } from "react";
import { useHistoryState } from "wouter/use-browser-location";
import { useShortcuts } from "#actions/use-shortcuts.ts";

/** Whether the page moves with what is spoken; whoever asks for the text there wants it to. */
export function useFollowing() {
  const [isFollowing, setIsFollowing] = useState(true);
  const request: unknown = useHistoryState();
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    setIsFollowing(true);
  }
  useShortcuts({ follow: () => setIsFollowing(true) });
  return [isFollowing, setIsFollowing] as const;
}
