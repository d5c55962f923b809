import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import type { Station } from "#core/files/station-file.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { Cover } from "#ui/cover.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** The show: its cover, its name, who speaks and how long. */
export interface StationCardProps {
  readonly station: Station;
  /** With all that the show says about itself. */
  readonly isWhole: boolean;
}

export function StationCard({ station, isWhole }: StationCardProps) {
  const { title, host, description } = station;
  const messages = useMessages(homeMessages);
  const length = useUsualLength();
  return (
    <>
      <div className="flex items-center gap-3.5 px-1.5 pb-3.5">
        <StationCover station={station} size={isWhole ? 96 : 56} />
        <div className="min-w-0">
          <p
            className={`leading-snug font-bold wrap-anywhere ${isWhole ? "text-[19px]" : "text-[15.5px]"}`}
          >
            {title}
          </p>
          <p className="text-[13px] leading-[1.6] text-ink-3">{messages.hostedBy(host)}</p>
          {isWhole && <p className="text-[13px] leading-[1.6] text-ink-3">{length}</p>}
        </div>
      </div>
      {isWhole && (
        <p className="px-1.5 pb-2 text-sm leading-[1.7] wrap-anywhere text-ink-2">{description}</p>
      )}
    </>
  );
}

/** The show in two lines, where there is no rail. */
export function StationLine({ station }: Pick<StationCardProps, "station">) {
  const length = useUsualLength();
  return (
    <div className="mb-3 flex items-center gap-3 md:hidden [@media(max-height:500px)]:hidden">
      <StationCover station={station} size={44} />
      <div className="min-w-0">
        <p className="truncate text-[13.5px] leading-normal text-ink-2">{station.description}</p>
        <p className="figure leading-normal">{length}</p>
      </div>
    </div>
  );
}

interface StationCoverProps {
  readonly station: Station;
  /** In CSS pixels. */
  readonly size: number;
}

function StationCover({ station, size }: StationCoverProps) {
  const { title, smallCover = station.cover } = station;
  const messages = useMessages(homeMessages);
  const { rootUrl } = useCatalog();
  return (
    <Cover
      src={smallCover && resolveUrl(rootUrl, encodeURIComponent(smallCover))}
      alt={messages.coverOf(title)}
      title={title}
      size={size}
    />
  );
}

/** How long the newest episodes are, and how many there are. */
function useUsualLength(): string {
  const messages = useMessages(homeMessages);
  const { episodes, total } = useEpisodeIndex();
  const middle = episodes
    .map(({ durationMs }) => durationMs)
    .toSorted((a, b) => a - b)
    .at(Math.floor(episodes.length / 2));
  const facts = [
    middle !== undefined && messages.usualLength(Math.max(1, Math.round(middle / 60_000))),
    total > 1 && messages.episodeCount(total),
  ];
  return facts.filter((fact) => fact !== false).join(" · ");
}
