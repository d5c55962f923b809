import type { ReactNode } from "react";
import type { Episode } from "#core/episode/episode.ts";

/** Something more that the player offers. */
export interface PlayerOption {
  /** Stays while captions change their language. */
  readonly id: string;
  /** What stands under it where there is room for words. */
  readonly caption: string;
  /** Left out while it can do nothing; its place is kept. */
  readonly button: ReactNode | undefined;
}

/** The player at the bottom of every page. */
export interface PlayerBarProps {
  /** The episode in the player, once its file is here. */
  readonly episode: Episode | undefined;
  /** The address of its picture. */
  readonly cover: string | undefined;
  /** Where hits are spoken. */
  readonly markersSeconds: readonly number[];
  /** What has to be said above the controls. */
  readonly prompt?: ReactNode;
  readonly options: readonly PlayerOption[];
  /** Shows the text at the word that is spoken. */
  readonly onOpenText: () => void;
}
