import { useEffectEvent, useLayoutEffect } from "react";
import type { EpisodeLink } from "#core/files/notes-file.ts";
import { useEpisodeNotes } from "#catalog/use-episode-notes.ts";
import { notesMessages } from "#messages/zh/notes.ts";
import { useMessages } from "#ui/messages-context.ts";
import { LinkList } from "./link-list.tsx";
import { NotesBlocks } from "./notes-blocks.tsx";

/** The notes of an episode below its text. */
export interface EpisodeNotesProps {
  readonly id: string;
  /** True where the links stand beside the text already. */
  readonly hasLinksBeside: boolean;
  readonly onSeek: (startSeconds: number) => void;
  /** Called when they are on the page. */
  readonly onShown: () => void;
}

const noLinks: readonly EpisodeLink[] = [];

export function EpisodeNotes({ id, hasLinksBeside, onSeek, onShown }: EpisodeNotesProps) {
  const messages = useMessages(notesMessages);
  const { data } = useEpisodeNotes(id);
  const tell = useEffectEvent(onShown);
  const isHere = data !== undefined;
  // Before anything is painted, so that they are not seen twice.
  useLayoutEffect(() => {
    if (isHere) tell();
  }, [isHere]);
  if (!data) return null;
  const links = hasLinksBeside ? noLinks : data.links;
  if (data.blocks.length + links.length === 0) return null;
  return (
    <section aria-label={messages.notes} className="episode-notes mt-10 border-t border-line pt-6">
      <h2 className="eyebrow mb-3">{messages.notes}</h2>
      <NotesBlocks blocks={data.blocks} episodeId={id} onSeek={onSeek} />
      {links.length > 0 && (
        <>
          <h3 className="eyebrow mt-6 mb-1">{messages.links}</h3>
          <LinkList links={links} onSeek={onSeek} />
        </>
      )}
    </section>
  );
}
