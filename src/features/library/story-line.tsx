import { useIsStoryMuted } from "#actions/muted-stories-context.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What an episode is about: its stories, those that are muted as a number; or its summary. */
export function StoryLine({ entry }: { readonly entry: EpisodeIndexEntry }) {
  const { id, stories, summary } = entry;
  const messages = useMessages(libraryMessages);
  const isMuted = useIsStoryMuted();
  const audible = stories.filter((story) => !isMuted(id, story));
  const mutedCount = stories.length - audible.length;
  if (mutedCount > 0) audible.push(messages.mutedStories(mutedCount));
  return audible.join(" · ") || summary;
}
