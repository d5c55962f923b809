import type { Episode } from "#core/episode/episode.ts";
import type { Station } from "#core/files/station-file.ts";
import type { QuoteSelection } from "./use-quote.ts";
import type { ShareContent } from "./use-share-content.ts";

/** What everything that can be taken away is made of. */
export interface OutputProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly selection: QuoteSelection;
  readonly content: ShareContent;
}
