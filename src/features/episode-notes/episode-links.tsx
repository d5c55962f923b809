import { ArrowUpRight } from "lucide-react";
import { findCurrentLink } from "#core/episode/find-current-link.ts";
import type { EpisodeLink } from "#core/files/notes-file.ts";
import { useEpisodeNotes } from "#catalog/use-episode-notes.ts";
import { notesMessages } from "#messages/zh/notes.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { LinkList } from "./link-list.tsx";
import { OutsideLink } from "./outside-link.tsx";

/** The links of an episode beside its text: the one that is spoken of now, then all. */
export interface EpisodeLinksProps {
  readonly id: string;
  /** True while this episode is in the player. */
  readonly isCurrent: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

const noLinks: readonly EpisodeLink[] = [];

export function EpisodeLinks({ id, isCurrent, onSeek }: EpisodeLinksProps) {
  const messages = useMessages(notesMessages);
  const links = useEpisodeNotes(id).data?.links ?? noLinks;
  const current = usePlayerState(({ positionSeconds }) =>
    isCurrent ? findCurrentLink(links, positionSeconds) : -1,
  );
  if (links.length === 0) return null;
  const hasTimes = links.some(({ startMs }) => startMs !== undefined);
  return (
    <div className="mb-6">
      {hasTimes && (
        <section aria-label={messages.mentionedNow}>
          <h2 className="eyebrow mx-1.5 mb-2">{messages.mentionedNow}</h2>
          {/* Its height is kept while nothing is mentioned, so that nothing jumps. */}
          <div className="mb-5 min-h-20">
            {links[current] && <MentionedLink link={links[current]} />}
          </div>
        </section>
      )}
      <section aria-label={messages.links}>
        <h2 className="eyebrow mx-1.5 mb-2 flex justify-between">
          <span>{messages.links}</span>
          <span className="figure">{links.length}</span>
        </h2>
        <LinkList links={links} onSeek={onSeek} />
      </section>
    </div>
  );
}

function MentionedLink({ link }: { readonly link: EpisodeLink }) {
  const { title, url } = link;
  const { host, pathname } = new URL(url);
  return (
    <div className="rounded-xl border border-l-[3px] border-line border-l-now px-4 py-3">
      <p className="font-semibold wrap-anywhere">{title}</p>
      <OutsideLink url={url} className="mt-1 flex min-h-11 items-center text-sm">
        <span className="flex items-center gap-1.5">
          <ArrowUpRight aria-hidden size={15} className="shrink-0" />
          <span>{(host + pathname).replace(/\/$/u, "")}</span>
        </span>
      </OutsideLink>
    </div>
  );
}
