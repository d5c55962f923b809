import * as v from "valibot";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { readDeskEpisode, type DeskPage } from "./desk-page.ts";
import type { CuePlace } from "./list-doubts.ts";

/** What is to be pinned to which ms, and what shall not be pinned any more. */
export interface PinRequest {
  readonly pins: readonly (CuePlace & { readonly ms: number })[];
  readonly unpins: readonly CuePlace[];
}

/** The episode as it is now, or why nothing was written; no sentence where nobody answers. */
export type PinAnswer =
  | { readonly ok: true; readonly episode: EpisodeFile }
  | { readonly ok: false; readonly sentence: string | undefined };

const answerSchema = v.object({
  sentence: v.optional(v.string()),
  episode: v.optional(v.unknown()),
});

/** Asks the development server to pin; it listens again and writes. */
export async function sendPins(
  { address, token }: DeskPage,
  request: PinRequest,
): Promise<PinAnswer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Desk-Token": token },
      body: JSON.stringify(request),
    });
    const { sentence, episode } = v.parse(answerSchema, await response.json());
    if (!response.ok) return { ok: false, sentence };
    return { ok: true, episode: readDeskEpisode(episode) };
  } catch {
    return { ok: false, sentence: undefined };
  }
}

/** How loud the sound is, a byte for each 10 ms; undefined where that cannot be had. */
export async function loadLevels({ address }: DeskPage): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(`${address}levels`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
