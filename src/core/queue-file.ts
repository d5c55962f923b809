import * as v from "valibot";
import { episodeIdField, textField } from "./file-fields.ts";
import { parseRemembered } from "./remembered-text.ts";
import { fileVersion } from "./versioned-file.ts";

const entryField = v.object({ id: episodeIdField, title: textField });

const queueSchema = v.object({
  version: v.literal(fileVersion),
  episodes: v.array(v.unknown()),
});

/** An episode that waits to be played; its title is what is shown before its file is here. */
export type QueuedEpisode = v.InferOutput<typeof entryField>;

/** Episodes to be played one after another; each stands in it once. */
export type Queue = readonly QueuedEpisode[];

/** Parses a remembered queue: a damaged or repeated entry falls away, the rest stays in order. */
export function parseQueue(text: string): Queue {
  const episodes = parseRemembered(queueSchema, text)?.episodes ?? [];
  const queue = new Map<string, QueuedEpisode>();
  for (const episode of episodes) {
    const entry = v.safeParse(entryField, episode);
    if (entry.success && !queue.has(entry.output.id)) queue.set(entry.output.id, entry.output);
  }
  return [...queue.values()];
}

/** Renders a queue for storage, the inverse of {@link parseQueue}. */
export function renderQueue(queue: Queue): string {
  return JSON.stringify({ version: fileVersion, episodes: queue });
}
