import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode.ts";
import type { SoundStretch } from "#core/find-moment-of-text.ts";
import { formatMomentUrl } from "#core/moment-url.ts";
import { useHandOver } from "./use-hand-over.ts";

/** Passing on words of an episode. */
export interface ShareClip {
  /** Shares a link that plays these words and stops at their end. */
  readonly share: (text: string, stretch: SoundStretch) => void;
  /** Copies the words with that link below them. */
  readonly copyWithLink: (text: string, stretch: SoundStretch) => void;
  readonly copy: (text: string) => void;
}

/** The ways to pass on words of an episode. */
export function useShareClip(episode: Episode): ShareClip {
  const { rootUrl } = useCatalog();
  const { share, copy } = useHandOver();
  const createUrl = (stretch: SoundStretch): string =>
    formatMomentUrl(rootUrl, episode.id, stretch);
  return {
    share: (text, stretch) => {
      const { startSeconds } = stretch;
      share({ url: createUrl(stretch), title: episode.title, text, startSeconds });
    },
    copyWithLink: (text, stretch) => copy(`${text}\n${createUrl(stretch)}`),
    copy,
  };
}
