import { useState, type ReactNode } from "react";
import {
  MutedStoriesContext,
  muteNoStory,
  type StoryTest,
} from "#actions/muted-stories-context.ts";
import { useChosenTags } from "#actions/tag-choice-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";

// Loaded for those who have muted something.
const MutedStories = lazyPart(async () => (await import("./muted-stories.tsx")).MutedStories, {
  isSilent: true,
});

/** Leaves muted stories out while it plays, and tells the lists within which to fold. */
export function MutedStoriesProvider({ children }: { readonly children: ReactNode }) {
  const [isMuted, setIsMuted] = useState<StoryTest>(() => muteNoStory);
  const hasMuted = useChosenTags("muted").length > 0;
  return (
    <MutedStoriesContext value={isMuted}>
      {children}
      {hasMuted && <MutedStories onTestChange={(test) => setIsMuted(() => test)} />}
    </MutedStoriesContext>
  );
}
