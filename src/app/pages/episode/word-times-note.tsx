import { useEpisode } from "#catalog/use-episode.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";

/** Says that an episode's words cannot be marked, and tries again when asked. */
export interface WordTimesNoteProps {
  readonly episodeId: string;
}

export function WordTimesNote({ episodeId }: WordTimesNoteProps) {
  const messages = useMessages(episodeMessages);
  const { wordsError, retryWords } = useEpisode(episodeId, { needsWords: true });
  return wordsError && <ErrorNote sentence={messages.noWordTimes} onRetry={retryWords} />;
}
