import { Bell, BellOff } from "lucide-react";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { TextButton } from "#ui/text-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useTagChoice } from "./use-tag-choice.ts";

/** Follows a tag or mutes it; a second press takes that back. */
export function TagChoiceButtons({ tag }: { readonly tag: string }) {
  const messages = useMessages(tagChoiceMessages);
  const { isFollowed, isMuted, toggleFollowed, toggleMuted } = useTagChoice(tag);
  return (
    <>
      <TextButton isPressed={isFollowed} onClick={toggleFollowed} className="max-w-full">
        <Bell aria-hidden size={15} className="shrink-0" />
        <span className="truncate">{messages.follow(tag)}</span>
      </TextButton>
      <TextButton isPressed={isMuted} onClick={toggleMuted} className="max-w-full">
        <BellOff aria-hidden size={15} className="shrink-0" />
        <span className="truncate">{messages.mute(tag)}</span>
      </TextButton>
    </>
  );
}
