import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { Station } from "#core/files/station-file.ts";
import type { EmbedMessages } from "#messages/zh/embed.ts";

/** What is played, and where it is from. */
export interface EmbedContent {
  readonly station: Station;
  readonly episode: Episode;
  readonly rootUrl: string;
  readonly messages: EmbedMessages;
  readonly moment: MomentTime | undefined;
}
