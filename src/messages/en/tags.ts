import type { TagMessages } from "../zh/tags.ts";
import { plural } from "./plural.ts";

/** Rows of tags, and how often a word is spoken. */
export const tagMessages: TagMessages = {
  subject: "tags",
  tags: "Keywords",
  moreTags: (count) => `+${count} keywords`,
  fewerTags: "Fewer",
  momentCount: (count) => plural(count, "place"),
};
