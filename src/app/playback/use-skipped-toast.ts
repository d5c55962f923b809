import { useEffect, useEffectEvent } from "react";
import { controlMessages } from "#messages/zh/controls.ts";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { findStoryMuting } from "#player/features/story-muting.ts";
import type { SkippedStories } from "#player/features/muting-state.ts";
import { usePlayer, usePlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/** Says what was left out; one press brings it back, for this time. */
export function useSkippedToast(): void {
  const messages = useMessages(tagChoiceMessages);
  const { undo } = useMessages(controlMessages);
  const notify = useToast();
  const { actions, deps } = usePlayer();
  const skipped = usePlayerState((state) => state.skipped);
  const tell = useEffectEvent(({ track, stories, fromSeconds }: SkippedStories) => {
    const muting = findStoryMuting(deps);
    const tags = [...new Set(stories.map(({ tag }) => `#${tag}`))];
    const bringBack = (): void => {
      actions.playMoment(track, { startSeconds: fromSeconds });
      muting.want({
        startSeconds: fromSeconds,
        endSeconds: stories.at(-1)?.startSeconds ?? fromSeconds,
      });
    };
    notify({
      text: messages.skipped(stories.map(({ title }) => title).join("、"), tags.join("、")),
      actions: [{ label: undo, onPress: bringBack }],
    });
    // Told: who mutes another tag later is not told again.
    muting.forgetSkipped();
  });
  useEffect(() => {
    if (skipped) tell(skipped);
  }, [skipped]);
}
