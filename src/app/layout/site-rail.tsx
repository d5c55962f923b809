import { pageMessages } from "#messages/zh/pages.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { CrashBoundary } from "#ui/crash-boundary.tsx";
import { useMessages } from "#ui/messages-context.ts";
import type { RailContentsProps } from "./rail-contents.tsx";

// Its links lead where they lead without a script.
const RailContents = lazyPart(async () => (await import("./rail-contents.tsx")).RailContents, {
  comesSoon: "standing",
});

/** The show and its places beside every page; phones have them in the header's menu. */
export function SiteRail(props: RailContentsProps) {
  const messages = useMessages(pageMessages);
  return (
    <nav
      aria-label={messages.episodes}
      className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height)-var(--player-height))] flex-col overflow-y-auto border-r border-line px-3.5 py-5 roomy:flex print:hidden"
    >
      <CrashBoundary>
        <RailContents {...props} />
      </CrashBoundary>
    </nav>
  );
}
