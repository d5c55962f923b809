import { createContext, useContext } from "react";

/** Is a story, by its episode's id and its title, one that the listener has muted? */
export type StoryTest = (episodeId: string, story: string) => boolean;

/** No story is muted. */
export const muteNoStory: StoryTest = () => false;

/** Tells lists which stories to fold; nothing is muted until that is known. */
export const MutedStoriesContext = createContext<StoryTest>(muteNoStory);

/** The test of the lists around; another function whenever it would say something else. */
export function useIsStoryMuted(): StoryTest {
  return useContext(MutedStoriesContext);
}
