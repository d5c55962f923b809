import type { Ref } from "react";
import type { ListenerFilter } from "#core/links/page-link.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";

/** A tag of the episode and how often it is spoken. */
export interface CountedTag {
  readonly tag: string;
  readonly hits: number;
}

/** Filters one episode's transcript by tags and typed words. */
export interface KeywordFilterProps {
  /** In the order in which they are shown. */
  readonly tags: readonly CountedTag[];
  readonly filter: ListenerFilter;
  /** How the library folds Chinese characters. */
  readonly variants?: UnitVariants | undefined;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly isOnlyMatching: boolean;
  readonly onOnlyMatchingChange: (isOnlyMatching: boolean) => void;
  readonly hitCount: number;
  /** Index of the hit the listener stands at, or -1. */
  readonly activeHit: number;
  /** Moves to the next (1) or previous (-1) hit. */
  readonly onStep: (step: 1 | -1) => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
  /** The box is wanted wherever the page stands. */
  readonly isOpen?: boolean;
  /** Nothing is looked for, and nobody is in the box any more. */
  readonly onClose?: () => void;
}
