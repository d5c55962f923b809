import { useTagChoices } from "#actions/tag-choice-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { ContinueListening } from "#features/station-rail/continue-listening.tsx";
import { SubscribeButton } from "#features/subscribe/subscribe-button.tsx";
import { StationCard } from "#features/station-rail/station-card.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { SiteNavigation } from "./site-navigation.tsx";
import type { SitePlace } from "../routing/site-route.ts";

// Loaded for those who follow or mute something.
const RailTags = lazyPart(async () => (await import("./rail-tags.tsx")).RailTags);

/** What is in the rail. */
export interface RailContentsProps {
  readonly station: Station | undefined;
  readonly place: SitePlace | undefined;
}

export function RailContents({ station, place }: RailContentsProps) {
  const isHome = place === "home";
  const hasChosenTags = useTagChoices((choices) =>
    Object.values(choices).some(({ choice }) => choice !== "none"),
  );
  return (
    <>
      {station && <StationCard station={station} isWhole={isHome} />}
      {station && <SubscribeButton station={station} />}
      <SiteNavigation place={place} />
      <ContinueListening most={isHome ? 3 : 1} className="mt-5" />
      {!isHome && hasChosenTags && <RailTags />}
      {station?.disclosure !== undefined && (
        <p className="mt-auto px-1.5 pt-5 text-[12.5px] leading-[1.7] text-ink-3">
          {station.disclosure}
        </p>
      )}
    </>
  );
}
