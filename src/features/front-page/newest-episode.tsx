import { Share2 } from "lucide-react";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { useListen } from "#actions/use-listen.ts";
import { useShare } from "#actions/share-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useEpisodeLoader } from "#catalog/use-episode-loader.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeIndexEntry, EpisodeLead } from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { Clauses } from "#ui/clauses.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { LeadWaveform, leadBars } from "./lead-waveform.tsx";
import { NewestDate } from "./newest-date.tsx";
import { Questions } from "./questions.tsx";
import { StoryChips } from "./story-chips.tsx";
import { StoryRows } from "./story-rows.tsx";

/** The newest episode: what it says, what it asks, and the button that plays it. */
export interface NewestEpisodeProps {
  readonly entry: EpisodeIndexEntry;
  /** Undefined for a library that was published before it was told. */
  readonly lead: EpisodeLead | undefined;
  /** There is no other: its stories have the room that the list would take. */
  readonly isOnly: boolean;
}

export function NewestEpisode({ entry, lead, isOnly }: NewestEpisodeProps) {
  const { id, headline, durationMs } = entry;
  const { rootUrl } = useCatalog();
  const { prepareEpisode } = useEpisodeLoader();
  const pageUrl = resolveUrl(rootUrl, filePaths.episodeFolder(id));
  return (
    <article aria-label={headline} className="@container" onPointerEnter={() => prepareEpisode(id)}>
      <NewestDate entry={entry} />
      <h1 className="mt-1 mb-3 text-[23px] leading-[1.4] font-bold wrap-anywhere md:mt-1.5 md:mb-4 md:text-[30px] md:leading-[1.36]">
        <a href={pageUrl} className="hover:text-teal">
          <Clauses text={headline} wordEnds={lead?.headlineWordEnds} />
        </a>
      </h1>
      <PlayLine entry={entry} lead={lead} />
      {lead && (
        <>
          <Questions id={id} lead={lead} />
          {isOnly ? (
            <StoryRows stories={lead.stories} {...{ durationMs, pageUrl }} />
          ) : (
            <StoryChips stories={lead.stories} pageUrl={pageUrl} />
          )}
        </>
      )}
    </article>
  );
}

/** Play, the waveform, the length, and what else can be done. */
function PlayLine({ entry, lead }: Omit<NewestEpisodeProps, "isOnly">) {
  const { id, headline, durationMs } = entry;
  const messages = useMessages(homeMessages);
  const { isSounding, toggle } = useListen(id);
  const { positionSeconds, isStarted } = useEpisodeProgress(id);
  const openShare = useShare();
  const durationSeconds = durationMs / 1000;
  const restLabel = isStarted
    ? messages.resumeEpisode(formatTimecode(positionSeconds))
    : messages.playEpisode;
  const share = (): void => {
    openShare({ episodeId: id, moment: { startSeconds: 0 }, isFromHere: true });
  };
  return (
    <div className="flex items-center gap-3.5 md:gap-4">
      <ListenDisc
        isLarge
        label={isSounding ? messages.pauseEpisode : restLabel}
        isSounding={isSounding}
        onClick={toggle}
      />
      <div className="h-10 min-w-0 flex-1 md:h-12">
        {lead && (
          <LeadWaveform
            lead={lead}
            durationMs={durationMs}
            heardBars={isStarted ? Math.round((positionSeconds / durationSeconds) * leadBars) : 0}
          />
        )}
      </div>
      <span className="font-mono text-sm text-ink-2 tabular-nums md:text-[15px]">
        {formatTimecode(durationSeconds)}
      </span>
      <span className="-mr-2.5 flex print:hidden">
        <IconButton label={messages.share(headline)} onClick={share} className="max-md:hidden">
          <Share2 aria-hidden size={19} />
        </IconButton>
        <EpisodeMenu episode={{ id, title: headline }} />
      </span>
    </div>
  );
}
