import type { SearchResultsMessages } from "../zh/search-results.ts";
import { plural } from "./plural.ts";

/** What a search and a tag's page have found. */
export const searchResultsMessages: SearchResultsMessages = {
  subject: "searchResults",
  results: "Search · all episodes",
  found: ({ moments, episodes, unread }) =>
    `${plural(moments, "place")} · ${plural(episodes, "episode")}${unread > 0 ? ` · ${unread} more may match, not checked yet` : ""}`,
  moreResults: "More results",
  moreMoments: (count) => `${count} more in this episode`,
  order: "Order",
  orders: { newest: "Newest", best: "Best" },
  didYouMean: "Did you mean",
  unsearched: (first, last, reason) =>
    `Episodes of ${first === last ? first : `${first} to ${last}`} could not be searched: ${reason}`,
  searchedHere: (count) =>
    `There is no network: searched only the ${plural(count, "episode")} on this device.`,
  clipRun: {
    start: "Play all",
    position: (position, count) => `${position} of ${count}`,
    next: "Next sentence that was found",
    stop: "Stop playing in turn",
  },
  openingMoments: (count) => `${count} in the opening`,
  tagResults: "Tag",
  relatedHint: "adds it to this one",
  trendNow: (month, hits, before) =>
    `${plural(hits, "moment")} in ${month}, ${before} the month before`,
  relatedTags: "Related tags",
  trend: "Over time",
  episodeCount: (count) => plural(count, "episode"),
  shareFound: (clock) => `Share the place at ${clock}`,
  bookmarkFound: (clock) => `Bookmark the place at ${clock}`,
  surroundings: (clock) => `Read around ${clock}`,
  onlyTagsFound: "No sentence says it; a tag above may be what you look for.",
  nothingFound: "Nothing found. Try another word, or one of these tags:",
  readFromHere: (story) => `Read: ${story}`,
  matchingEpisodesWithoutMoments: "Carries this tag, but the word itself is not spoken.",
};
