import type { SearchHelpMessages } from "../zh/search-help.ts";

/** How to search, shown by examples. */
export const searchHelpMessages: SearchHelpMessages = {
  subject: "searchHelp",
  rows: [
    ["google glasses", "both words in one story"],
    ["“world model”", "exactly these words"],
    ["google -glasses", "stories with google and without glasses"],
    ["#google", "episodes with this tag; tags are found by pinyin too: guge, gg"],
    ["google OR apple", "one of them is enough"],
    ["fonts speaker:maya", "only what this one says; quote a name that has spaces"],
    ["after:2025-01 before:2025-06", "episodes from January on, before June"],
  ],
};
