import { useTagChoices } from "#actions/tag-choice-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { ContinueListening } from "#features/station-rail/continue-listening.tsx";
import { SubscribeButton } from "#features/subscribe/subscribe-button.tsx";
import { StationCard } from "#features/station-rail/station-card.tsx";
import { pageMessages } from "#messages/zh/pages.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { CrashBoundary } from "#ui/crash-boundary.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { SiteNavigation } from "./site-navigation.tsx";
import type { SitePlace } from "../routing/site-route.ts";

// Loaded for those who follow or mute something.
const RailTags = lazyPart(async () => (await import("./rail-tags.tsx")).RailTags);

/** The show and its places beside every page; phones have them in the header's menu. */
export interface SiteRailProps {
  readonly station: Station | undefined;
  readonly place: SitePlace | undefined;
}

export function SiteRail({ station, place }: SiteRailProps) {
  const messages = useMessages(pageMessages);
  const isHome = place === "home";
  const hasChosenTags = useTagChoices((choices) =>
    Object.values(choices).some(({ choice }) => choice !== "none"),
  );
  return (
    <nav
      aria-label={messages.episodes}
      className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height)-var(--player-height))] flex-col overflow-y-auto border-r border-line px-3.5 py-5 roomy:flex print:hidden"
    >
      <CrashBoundary>
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
      </CrashBoundary>
    </nav>
  );
}
