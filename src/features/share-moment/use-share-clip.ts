import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode.ts";
import type { SoundStretch } from "#core/find-moment-of-text.ts";
import { formatTimecode } from "#core/timecode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { createMomentUrl } from "./share-link.ts";
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
  const messages = useMessages();
  const handOver = useHandOver();
  const createUrl = (stretch: SoundStretch): string =>
    createMomentUrl(rootUrl, episode.id, stretch);
  return {
    share: (text, stretch) => {
      const link = { url: createUrl(stretch), title: episode.title, text };
      void handOver.share(link, messages.linkCopied(formatTimecode(stretch.startSeconds)));
    },
    copyWithLink: (text, stretch) => void handOver.copy(`${text}\n${createUrl(stretch)}`),
    copy: (text) => void handOver.copy(text),
  };
}
