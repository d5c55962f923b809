import type { TagChoiceMessages } from "../zh/tag-choice.ts";
import { plural } from "./plural.ts";

/** Tags that one follows, and tags that one mutes. */
export const tagChoiceMessages: TagChoiceMessages = {
  subject: "tagChoice",
  follow: (tag) => `Follow #${tag}`,
  mute: (tag) => `Mute #${tag}`,
  followed: "Followed tags",
  muted: "Muted tags",
  hasNews: "something new",
  newEpisodes: (tag, count) => `${tag} ${count} new: ${plural(count, "episode")} since you looked`,
  newCount: (count) => `${count} new`,
  unfollow: (tag) => `Unfollow #${tag}`,
  unmute: (tag) => `Unmute #${tag}`,
  unfollowed: (tag) => `#${tag} is no longer followed`,
  unmuted: (tag) => `#${tag} is no longer muted`,
  noChoices: "No tag is followed or muted yet. Open a tag to follow it, or to have it left out.",
  choicesHint:
    "Home marks what is new with the tags that you follow; stories of the tags that you mute are left out while playing and folded in lists. Kept on this device only.",
  skipped: (stories, tags) => `Left out: ${stories} (muted ${tags})`,
  mutedMoments: (count) => plural(count, "muted sentence"),
};
