import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagToggle } from "#ui/tag-toggle.tsx";
import { useTagChoice } from "./use-tag-choice.ts";

/** Follows a tag or mutes it; a second press takes that back. */
export function TagChoiceButtons({ tag }: { readonly tag: string }) {
  const messages = useMessages(tagChoiceMessages);
  const { isFollowed, isMuted, toggleFollowed, toggleMuted } = useTagChoice(tag);
  return (
    <>
      <TagToggle
        kind="follow"
        label={messages.follow(tag)}
        isPressed={isFollowed}
        onToggle={toggleFollowed}
      />
      <TagToggle
        kind="mute"
        label={messages.mute(tag)}
        isPressed={isMuted}
        onToggle={toggleMuted}
      />
    </>
  );
}
