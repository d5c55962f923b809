import type { ReactNode, Ref } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import type { Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Track } from "#player/state/track.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { Clauses } from "#ui/clauses.tsx";
import { Cover } from "#ui/cover.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import type { OpenEpisodeLink } from "../../routing/use-episode-link.ts";
import { EpisodePlayButton } from "./episode-play-button.tsx";
import { WordTimesNote } from "./word-times-note.tsx";

const EpisodeMenu = lazyPart(async () => (await import("#actions/episode-menu.tsx")).EpisodeMenu, {
  comesSoon: "standing",
});

/** Headline and facts of an episode, what can be done with it, and what must be said about its times. */
export interface EpisodeHeaderProps {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly link: OpenEpisodeLink;
  readonly track: Track;
  /** What can be done with the text. */
  readonly tools: ReactNode;
  readonly toolsRef?: Ref<HTMLDivElement>;
}

export function EpisodeHeader(props: EpisodeHeaderProps) {
  const { episode, station, link, track, tools, toolsRef } = props;
  const messages = useMessages(episodeMessages);
  const { id, title, date, audio, timing } = episode;
  const facts = [date, station?.host, formatTimecode(audio.durationSeconds)];
  const notes = [
    link.badTime !== undefined && messages.badTime(link.badTime),
    link.isPastEnd && messages.pastEndTime,
    timing.source === "estimated" && messages.estimatedTimes,
  ].filter((note) => note !== false);
  return (
    <>
      <div className="w-full">
        <p className="figure -mt-1.5 truncate leading-[18px] tracking-wider md:mt-0">
          {facts.filter((fact) => fact !== undefined).join(" · ")}
        </p>
        <OwnCover episode={episode} />
        <EpisodeHeadline episode={episode} />
      </div>
      {tools && (
        <div
          ref={toolsRef}
          className="mt-1.5 flex flex-wrap items-center md:mt-3.5 md:gap-1 print:hidden"
        >
          <EpisodePlayButton track={track} />
          {tools}
          <EpisodeMenu episode={{ id, title }} className="-mr-2.5 text-ink-2! md:mr-0" />
        </div>
      )}
      <div className="w-full md:order-1">
        <div role="status">
          {notes.map((note) => (
            <p key={note} className="mt-2 text-sm text-ink-2">
              {note}
            </p>
          ))}
        </div>
        <WordTimesNote episodeId={episode.id} />
      </div>
    </>
  );
}

/** The episode's own picture, where there is room beside its title; the show's is in the rail. */
function OwnCover({ episode }: Pick<EpisodeHeaderProps, "episode">) {
  const { rootUrl } = useCatalog();
  const { id, title, cover } = episode;
  if (cover === undefined) return null;
  return (
    <Cover
      src={resolveUrl(rootUrl, filePaths.episodeFolder(id) + encodeURIComponent(cover))}
      alt=""
      title={title}
      size={96}
      className="float-right ml-5 size-16 md:size-24"
    />
  );
}

/** What the episode is about; who cannot see it hears its title first. Lines end between clauses. */
function EpisodeHeadline({ episode }: Pick<EpisodeHeaderProps, "episode">) {
  const { title, headline, headlineWordEnds } = episode;
  return (
    <h1 className="text-[21px] leading-[1.3] font-bold wrap-anywhere max-md:line-clamp-2 md:mt-1 md:text-[28px] md:leading-[1.38]">
      {headline !== title && <span className="sr-only">{`${title}: `}</span>}
      <Clauses text={headline} wordEnds={headlineWordEnds} />
    </h1>
  );
}
