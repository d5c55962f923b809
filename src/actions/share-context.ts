import { createContext, useContext } from "react";
import type { MomentTime } from "#core/episode/moment-time.ts";

/** A moment of any episode that is to be shared; without an end its whole sentence. */
export interface SharedMoment {
  readonly episodeId: string;
  readonly moment: MomentTime;
  /** It is offered as a place to listen on from, and not as a clip. */
  readonly isFromHere?: boolean;
}

/** Opens the sheet in which a moment is shared. */
export type OpenShare = (shared: SharedMoment) => void;

/** Gives the tree the way to the sheet; nothing happens where there is none. */
export const ShareContext = createContext<OpenShare>(() => undefined);

/** Opens the sheet in which a moment is shared; stable. */
export function useShare(): OpenShare {
  return useContext(ShareContext);
}
