import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { listSilentStories } from "#player/features/muting-state.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What will be left out, on the progress bar: paled, with a line through it. */
export function MutedMarks({ durationSeconds }: { readonly durationSeconds: number }) {
  const messages = useMessages(tagChoiceMessages);
  const mutedStories = usePlayerState((state) => state.mutedStories);
  const wanted = usePlayerState((state) => state.wanted);
  if (mutedStories.length === 0 || durationSeconds === 0) return null;
  return listSilentStories({ mutedStories, wanted }).map(
    ({ title, tag, startSeconds, endSeconds }) => (
      <span
        key={startSeconds}
        data-muted-mark
        title={`${messages.mute(tag)} · ${title}`}
        className="absolute inset-y-0 z-10 flex items-center bg-bg-1/75"
        style={{
          left: `${(startSeconds / durationSeconds) * 100}%`,
          width: `${((endSeconds - startSeconds) / durationSeconds) * 100}%`,
        }}
      >
        <span className="h-px w-full bg-ink-3" />
      </span>
    ),
  );
}
