import type { MomentGroup } from "#core/episode/moment-groups.ts";
import type { MixClip } from "#core/links/mix-link.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { MixLinkProps } from "./mix-link.tsx";

/** Leads to a mix of some clips; loaded with the list that they are from. */
export const MixLink = lazyPart<MixLinkProps>(
  async () => (await import("./mix-link.tsx")).MixLink,
  { isSilent: true },
);

/** The moments of a list as clips, in its order. */
export function listClips(groups: readonly MomentGroup[]): MixClip[] {
  return groups.flatMap(({ id: episodeId, moments }) =>
    moments.map(({ startSeconds, endSeconds }) => ({ episodeId, startSeconds, endSeconds })),
  );
}
